### Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Was zu beachten ist, steht in en.ftl.

## Zahlen

number-decimal = ,
number-thousands = .
number-missing = –
number-percent = { $number }{ "\u00A0" }%
number-interval = { $low } bis { $high }

## Begriffe

term-intercept = Achsenabschnitt
term-mean = Mittelwert
term-slope = Steigung
term-no-pooling = kein Pooling
term-partial-pooling = partielles Pooling
term-complete-pooling = vollständiges Pooling
term-separate = getrennte Regressionen
term-mixed = gemischtes Modell

## Abbildung

figure-legend = Legende
figure-legend-own = eigene Regression
figure-legend-mixed = gemischtes Modell
figure-legend-fixed = feste Effekte, der Durchschnitt aller
figure-legend-truth = Wahrheit
figure-legend-misses = was einem Punkt zur Wahrheit fehlt
figure-legend-half = die Hälfte aller Cluster, geschätzt
figure-legend-most = 95{ "\u00A0" }% von ihnen
figure-show = Zeigen
figure-show-trails = Spuren
figure-show-truth = die Wahrheit
figure-show-misses = was jedem Punkt zur Wahrheit fehlt
figure-show-distribution = die geschätzte Verteilung
figure-window = Ausschnitt
figure-window-comparable = in jedem Szenario gleich groß
figure-window-fitting = so, dass jeder Punkt hineinpasst
figure-outside = Außerhalb dieses Ausschnitts: { $start } von { $clusters } Clustern am Anfang, { $end } am Ende
figure-inside = Alle { $clusters } Cluster liegen in diesem Ausschnitt
figure-inside-short = Jeder Punkt liegt in diesem Ausschnitt.
figure-drawn = Abbildung und Tabelle zeigen { $drawn } von { $clusters } Clustern, gleichmäßig aus der Reihe ihrer Namen; Fit, Zahlen und Downloads gelten für alle.
figure-closer = Einen Cluster näher ansehen
figure-closer-hint = Tippen Sie auf einen Punkt, oder wählen Sie die Abbildung aus und nehmen Sie die Pfeiltasten. Oder beginnen Sie mit diesem:
figure-example-farthest = der entfernteste
figure-example-smallest = der kleinste
figure-example-moved-away = einer, der in einer Koordinate nach außen rückte
figure-example-worse-off = einer, der verloren hat
figure-keys = Cluster. Pfeiltasten wählen einen aus, die Leertaste spielt ab, Escape schließt.
figure-not-loaded = Die bewegte Abbildung wurde nicht geladen; dieses Bild bleibt.
figure-axis-intercept = Achsenabschnitt
figure-axis-slope = Steigung von { $x }
figure-axis-clusters = Cluster in der Reihe ihrer Mittelwerte
figure-axis-unit = { $name } ({ $unit })
figure-description = { $clusters } Cluster, der Achsenabschnitt nach rechts, die Steigung von { $x } nach oben. Von der eigenen Regression jedes Clusters führt eine Linie zu seiner Schätzung im gemischten Modell, auf die festen Effekte zu. { $outside }.
figure-description-means = { $clusters } Cluster, „{ $y }“ nach rechts. Vom eigenen Mittelwert jedes Clusters führt eine Linie zu seiner Schätzung im gemischten Modell, auf das Mittel zu, das gestrichelt ist.
figure-shrinkage = Mittlere Shrinkage
figure-shrinkage-of = { $intercept } der Achsenabschnitte, { $slope } der Steigungen
figure-shrinkage-of-means = { $mean } des Abstands der Mittelwerte vom Mittel
figure-gain = Näher an der Wahrheit
figure-gain-of = { $closer } Cluster; weiter von ihr entfernt: { $farther }
figure-error = Fehler, { $pooling } { $measure }
figure-error-of = Achsenabschnitt { $intercept }, Steigung { $slope }
figure-held-out = { $rows } bei ausgelassenen Zeilen bekannter Cluster, { $clusters } bei ganzen ausgelassenen Clustern
figure-table = Alle Schätzungen als Tabelle
figure-download = Herunterladen: { $estimates } oder { $data } (CSV).
figure-download-estimates = die Schätzungen
figure-download-data = die Daten
figure-download-csv = Die Schätzungen herunterladen (CSV)
figure-code = Dasselbe in Python und in R
figure-code-own = Beide lesen { $file } aus dem Ordner, in dem sie laufen.
figure-code-data = { $file } erzeugt dieselben Daten, Zeile für Zeile.
figure-share = Diese Abbildung herunterladen oder einbetten
figure-share-picture = Als Bild: { $svg }
figure-share-or = oder { $png }
figure-share-alone = Allein auf einer Seite: { $page }.
figure-share-page = für einen Kurs oder Folien
figure-share-snippet = Zum Einbetten diese Zeilen kopieren:
figure-share-copy = Kopieren
figure-share-title = Shrinkage: { $title }
figure-png-failed = PNG misslang; nehmen Sie das SVG

## Abspielen

player-name = Abspielen
player-name-all = Alle Szenarien abspielen
player-play = Abspielen
player-pause = Anhalten
player-replay = Noch einmal
player-scrub = Von getrennten Regressionen zum gemischten Modell
player-scrub-all = Von getrennten Regressionen zum gemischten Modell, alle Szenarien
player-on-the-way = { $share } des Weges

## Kopieren

copy-done = Kopiert
copy-failed = Kopieren misslang
copy-selected = Ausgewählt: Strg+C drücken

## Cluster

cluster-name = Cluster { $name }
cluster-said = Cluster { $name }: { $words }
cluster-tip = Cluster { $name }: n = { $n }, behält { $share }
cluster-close = Schließen
cluster-not-loaded = Die Beobachtungen dieses Clusters wurden nicht geladen.
cluster-drawing = Cluster { $name }: { $n } Beobachtungen von { $y } über { $x }, dazu { $lines } Geraden
cluster-own-line = eigene Gerade
cluster-mixed-line = gemischtes Modell
cluster-common-line = eine für alle
cluster-true-line = Wahrheit
cluster-own-weight = eigenes Gewicht
cluster-other-weight = Gewicht des anderen
cluster-rows = { $n ->
    [one] { $n } Beobachtung.
   *[other] { $n } Beobachtungen.
}
cluster-rows-spread = { $n ->
    [one] { $n } Beobachtung; ihre Werte von { $x } streuen mit einer SD von { $sd }.
   *[other] { $n } Beobachtungen; ihre Werte von { $x } streuen mit einer SD von { $sd }.
}
cluster-no-line = Das ergibt keine eigene Gerade, also steht der Punkt dort, wo das gemischte Modell ihn sieht; was er an Daten hat, zählt trotzdem.
cluster-keeps = Der Achsenabschnitt behält { $intercept } seines eigenen Abstands vom Durchschnitt, dazu kommt das { $from_slope }-Fache des Abstands der Steigung; die Steigung behält { $slope }, dazu das { $from_intercept }-Fache des Abstands des Achsenabschnitts. Zusammen, so wie der Ausschnitt es zeigt, bleiben { $kept } des Abstands.
cluster-moved-away = { $coefficient ->
    [intercept] Der Achsenabschnitt rückte vom Durchschnitt weg, von { $from } auf { $to }. Beide Koeffizienten werden gemeinsam geschätzt: { $weight } des eigenen Abstands im Achsenabschnitt ({ $own }) und das { $times }-Fache des Abstands in der Steigung ({ $other }, das gibt { $rest }). Misst man mit beiden Koeffizienten und ihrer geschätzten Kovarianz, so rückte der Cluster nach innen, wie jeder.
   *[slope] Die Steigung rückte vom Durchschnitt weg, von { $from } auf { $to }. Beide Koeffizienten werden gemeinsam geschätzt: { $weight } des eigenen Abstands in der Steigung ({ $own }) und das { $times }-Fache des Abstands im Achsenabschnitt ({ $other }, das gibt { $rest }). Misst man mit beiden Koeffizienten und ihrer geschätzten Kovarianz, so rückte der Cluster nach innen, wie jeder.
}
cluster-worse-off = Er hat verloren: Sein Abstand zur Wahrheit wuchs von { $from } auf { $to }. Shrinkage lohnt sich für alle Cluster zusammen, nicht für jeden einzelnen.
cluster-gained = Er hat gewonnen: Sein Abstand zur Wahrheit schrumpfte von { $from } auf { $to }.
cluster-keeps-mean = Das gemischte Modell behält { $kept } vom Abstand seines Mittelwerts zum Mittel.
cluster-row = seine Zeilen, der Reihe nach
cluster-outside-way = Sein ganzer Weg liegt außerhalb dieses Ausschnitts; wählen Sie den, in den jeder Punkt passt, um ihn zu sehen.
cluster-outside-own = Seine eigene Gerade liegt außerhalb dieses Ausschnitts; wählen Sie den, in den jeder Punkt passt, um sie zu sehen.
cluster-outside-mixed = Seine Schätzung im gemischten Modell liegt außerhalb dieses Ausschnitts; wählen Sie den, in den jeder Punkt passt, um sie zu sehen.

## Schätzungen

estimates-of-all = Schätzungen aller Cluster: { $title }
estimates-caption = { $title }: Schätzungen aller Cluster. Eine Überschrift sortiert, der Name eines Clusters öffnet ihn.
estimates-not-loaded = Die Tabelle wurde nicht geladen; die CSV-Datei hat dieselben Zahlen.
estimates-cluster = Cluster
estimates-n = n
estimates-no-pooling-intercept = Achsenabschnitt, eigener
estimates-no-pooling-x = Steigung, eigene
estimates-partial-pooling-intercept = Achsenabschnitt, gemischt
estimates-partial-pooling-x = Steigung, gemischt
estimates-truth-intercept = Achsenabschnitt, wahr
estimates-truth-x = Steigung, wahr
estimates-no-pooling-mean = eigener Mittelwert
estimates-partial-pooling-mean = gemischter Mittelwert
estimates-kept = vom Abstand behalten

## Nebeneinander

small-pick = Ein Klick öffnet die Seite dazu.
small-simulated = Jedes Szenario in einem gleich großen Ausschnitt um seine eigenen festen Effekte: Achsenabschnitte bis { $intercept } nach links und rechts, Steigungen bis { $slope } nach oben und unten.
small-own = Echte Daten, jeweils in einem eigenen Ausschnitt um ihre festen Effekte: drei Standardabweichungen der eigenen Geraden nach jeder Seite.
small-fixed = feste Effekte
small-shrinkage = Shrinkage: { $intercept } der Achsenabschnitte, { $slope } der Steigungen
small-shrinkage-means = Shrinkage { $mean } der Mittelwerte

## Von der Geraden zum Punkt

line-own = eigene Gerade von Cluster { $cluster }
line-mixed = seine Gerade im gemischten Modell
line-average = die mittlere Gerade
line-data = Cluster { $cluster }: { $n } Beobachtungen von { $y } über { $x }, dazu die eigene Gerade, die des gemischten Modells und die mittlere, jede markiert, wo sie x = 0 kreuzt
line-plane = Die drei Geraden von Cluster { $cluster } als Punkte, der Achsenabschnitt nach rechts, die Steigung nach oben; der Punkt des gemischten Modells liegt zwischen den beiden anderen

## Notebook

notebook-half = die Hälfte der Cluster
notebook-most = 95{ "\u00A0" }% der Cluster, geschätzt
notebook-misses = was zur Wahrheit fehlt
notebook-truth = wahre Werte
notebook-cluster = Cluster { $name }
notebook-rows = n = { $n }
notebook-own = eigene Gerade: { $intercept }; { $slope }
notebook-mixed = gemischtes Modell: { $intercept }; { $slope }
notebook-true = Wahrheit: { $intercept }; { $slope }
notebook-keeps = behält { $share } seines Abstands
notebook-way = auf dem Weg zum gemischten Modell:

## Ausdruck

report-singular-correlated = Der Fit ist singulär: Eine Varianz ist 0, oder die Korrelation ist -1 oder 1.
report-singular-uncorrelated = Der Fit ist singulär: Eine Varianz ist 0.
report-singular-intercept = Der Fit ist singulär: Die Varianz der Achsenabschnitte ist 0.
report-unit = lme4 nennt diesen Fit singulär, doch nur wegen der Einheit von { $x }: Wählen Sie eine andere.

## Tabellen auf Seiten

comparison-scenario = Szenario
comparison-shrinkage = mittlere Shrinkage
comparison-error = RMSE, { $pooling }
comparison-worse-off = verloren haben
comparison-data = Daten
comparison-own-error = RMSE bei ausgelassenen Zeilen, { $pooling }
worth-rows = ausgelassene Zeilen bekannter Cluster
worth-clusters = ganze ausgelassene Cluster
worth-judged = beurteilte Zeilen
worth-how = Was sagt am besten vorher, was der Fit nicht gesehen hat? Zehnmal wurde ein Zehntel der Zeilen ausgelassen, aus jedem Cluster einige, und aus dem Rest vorhergesagt; dann ebenso ganze Cluster. Alle drei werden an denselben Zeilen gemessen: denen, in deren Cluster eine Gerade übrig blieb. Für ein Cluster, das niemand gesehen hat, nennt das gemischte Modell seine festen Effekte, und no pooling sagt nichts.
worth-too-few = Es sind zu wenige Zeilen, um einige auszulassen und vorherzusagen.
clusters-farthest = Diese { $n } bewegen sich am weitesten:
parameter-table-name = Parameter
parameter-table-default = Vorgabe
parameter-table-meaning = Bedeutung
parameter-table-allowed = erlaubt

## Parameter

parameter-obs-per-cluster-meaning = Beobachtungen je Cluster
parameter-n-cluster-meaning = Zahl der Cluster
parameter-intercept-meaning = Achsenabschnitt, der Durchschnitt aller bei x = 0
parameter-beta-meaning = Koeffizient von x, die durchschnittliche Steigung
parameter-sigma-meaning = Standardabweichung des Rauschens einer Beobachtung
parameter-sd-int-meaning = Standardabweichung der Achsenabschnitte
parameter-sd-slope-meaning = Standardabweichung der Steigungen
parameter-cor-meaning = Korrelation von Achsenabschnitten und Steigungen
parameter-balanced-meaning = Anteil aller Zeilen, der bleibt
parameter-seed-meaning = Zahl, die die Zufallszahlen festlegt
parameter-allowed-whole = eine ganze Zahl
parameter-allowed-number = eine Zahl
parameter-allowed-least = { $number }, mindestens { $least }
parameter-allowed-between = { $number } von { $least } bis { $most }
parameter-allowed-above = { $number } über { $above } und höchstens { $most }

## Zahlen im Text

facts-yes = ja
facts-no = nein

## Eingebettet

embed-title = { $title }: Shrinkage in einem gemischten Modell

## Seiten

page-notebook = Dieses Notebook herunterladen
page-notebook-solutions = Mit Lösungen herunterladen
page-notebook-open = Im Browser öffnen
page-missing = Diese Seite gibt es nicht
page-missing-more = Vielleicht ist sie umgezogen, oder die Adresse hat einen Fehler. Alle Seiten stehen in der Navigation; die meisten beginnen mit der { $introduction }.
page-missing-introduction = Einführung
page-contact = Einen Fehler melden
page-repository = Quelltext
page-from-folder = Aus einem Ordner geöffnet, zeigt diese Website Text und Bilder, aber Abbildungen stehen still, und Suche, Labor und „Ihre Daten“ gehen nicht; dafür im Ordner der Website { $command } aufrufen und { $address } öffnen.

## Was die Rechnung ablehnt

engine-not-allowed = { $parameter }: { $value } ist nicht erlaubt. Erlaubt ist { $allowed }.
engine-too-large = { $parameter }: Diese Zahl ist zu groß.
engine-too-many-rows = Das ergibt mehr Zeilen als die { $most }, die erlaubt sind.
engine-too-few-rows =
    { $rows ->
        [one] Es bleibt eine Zeile
       *[other] Es bleiben { $rows } Zeilen
    }; nötig sind mindestens { $least }, eine für jeden Parameter des Modells.
engine-one-cluster = Es gibt nur einen Cluster; nötig sind mindestens zwei.
engine-one-row-each = Jeder Cluster hat eine Zeile, also trennt nichts die Unterschiede der Cluster vom Rauschen; einige Cluster brauchen zwei Zeilen oder mehr.
engine-constant-x = x ist in allen Zeilen gleich; für eine Steigung muss es sich ändern.
engine-constant-y = y ist in allen Zeilen gleich: Es gibt kein Rauschen und nichts zu schätzen.
engine-no-slope = x ist in jedem Cluster konstant, also hat kein Cluster eine eigene Steigung; angepasst werden können nur zufällige Achsenabschnitte.
engine-no-noise = In jedem Cluster liegt y auf der eigenen Geraden: Es gibt kein Rauschen zu schätzen.
engine-one-line = y und x liegen auf einer Geraden: Es gibt kein Rauschen und nichts zu schätzen.
engine-unit = Die Zahlen in y oder x sind zu groß oder zu klein: Wählen Sie eine andere Einheit.
engine-student = Eine Matrikelnummer hat 1 bis { $most } Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche.
engine-unknown = Es lässt sich kein Modell anpassen: { $why }.

## Parameter, als Bedienelemente des Labors: Name, Einheit, Hilfe

parameter-obs-per-cluster = Beobach{ "\u00AD" }tungen je Cluster
parameter-obs-per-cluster-unit = Zeilen
parameter-obs-per-cluster-help = { $meaning }: { $allowed }. Mehr davon machen die eigene Gerade eines Clusters besser. Eine neue Zahl zieht neue Daten.
parameter-n-cluster = Cluster
parameter-n-cluster-unit = Cluster
parameter-n-cluster-help = { $meaning }: { $allowed }. Aus mehr Clustern erfährt das gemischte Modell mehr darüber, wie sie sich unterscheiden. Eine neue Zahl zieht neue Daten.
parameter-intercept = Achsen{ "\u00AD" }abschnitt
parameter-intercept-unit = Einheiten von y
parameter-intercept-help = { $meaning }: { $allowed }. Er verschiebt die ganze Wolke zur Seite und ändert sonst nichts.
parameter-beta = Steigung von x
parameter-beta-unit = y je x
parameter-beta-help = { $meaning }: { $allowed }. Er verschiebt die ganze Wolke nach oben oder unten und ändert sonst nichts.
parameter-sigma = Rauschen, SD
parameter-sigma-unit = Einheiten von y
parameter-sigma-help = { $meaning }: { $allowed }. Mehr Rauschen, weniger Vertrauen in die eigene Gerade eines Clusters, mehr Shrinkage.
parameter-sd-int = Achsen{ "\u00AD" }abschnitte, SD
parameter-sd-int-unit = Einheiten von y
parameter-sd-int-help = { $meaning }: { $allowed }. Wie sehr sich die Cluster wirklich in der Höhe unterscheiden. Bei 0 gar nicht.
parameter-sd-slope = Steigungen, SD
parameter-sd-slope-unit = y je x
parameter-sd-slope-help = { $meaning }: { $allowed }. Wie sehr sich die Cluster wirklich in der Steigung unterscheiden. Bei 0 gar nicht.
parameter-cor = Korrelation
parameter-cor-unit = −1 bis 1
parameter-cor-help = { $meaning }: { $allowed }. Ob hohe Cluster auch steile sind. Sie kippt die Wolke.
parameter-balanced = Behaltene Zeilen
parameter-balanced-unit = Anteil an allen
parameter-balanced-help = { $meaning }: { $allowed }. Unter 1 fallen Zeilen zufällig weg, sodass die Cluster verschieden groß werden.
parameter-seed = Startzahl
parameter-seed-unit = { "" }
parameter-seed-help = { $meaning }: { $allowed }. Dieselbe Startzahl gibt hier, in R und in Python dieselben Zufallszahlen.

## Labor

lab-bar = Das ganze Labor
lab-sample = Neue Stichprobe
lab-undo = Rückgängig
lab-reset = Zurücksetzen
lab-link = Link kopieren
lab-screen = Vollbild
lab-screen-leave = Vollbild verlassen
lab-screen-refused = Dieser Browser zeigt keinen Teil einer Seite im Vollbild.
lab-failed = Das Labor wurde nicht geladen. Laden Sie die Seite neu, um es noch einmal zu versuchen.

lab-jumps = Stellen im Labor
lab-jump-figure = Abbildung
lab-jump-controls = Parameter
lab-jump-dial = Regler
lab-jump-numbers = Zahlen
lab-jump-sample = Neu ziehen
lab-caption = Dieselbe Abbildung wie auf den anderen Seiten, für die Zahlen, die Sie wählen.
lab-controls = Parameter
lab-presets = Ausgangspunkt
lab-group-clusters = Die Cluster
lab-group-seen = Was davon zu sehen ist
lab-group-average = Durchschnitt und Stichprobe
lab-help = Was ist „{ $parameter }“?
lab-slider = { $parameter }, { $unit }
lab-student = Matrikel{ "\u00AD" }nummer
lab-student-help = gibt allen eine eigene Stichprobe, jedes Mal dieselbe
lab-structure = Was sich im Modell unterscheiden darf
lab-structure-correlated = Achsenabschnitte und Steigungen, korreliert
lab-structure-uncorrelated = Achsenabschnitte und Steigungen, unkorreliert
lab-structure-intercept = nur die Achsenabschnitte
lab-keep = Die Stichprobe behalten, wenn sich ein Parameter ändert
lab-keep-else = (sonst zieht jede Änderung eine neue)
lab-size = Die Fläche eines Punkts folgt der Größe seines Clusters

lab-refused = { $why } Das Bild gehört zur letzten Einstellung, mit der es ging.
lab-not-a-number = { $parameter }: Das ist keine Zahl.
lab-too-much = { $clusters } Cluster mit { $rows } Beobachtungen sind mehr, als diese Seite zeichnet: höchstens { $mostClusters } Cluster und { $mostRows } Zeilen.
lab-address = Diese Adresse ist nicht lesbar, also gelten die Voreinstellungen. { $why }
lab-address-version = Sie beginnt mit „{ $version }“, nicht mit { $ours }.
lab-address-unknown = „{ $key }“ ist nicht bekannt.
lab-address-number = { $key }={ $text } ist keine Zahl.
lab-address-between = { $key }={ $text } liegt nicht zwischen 0 und 1.
lab-address-none = { $key }={ $text } ist keines von { $allowed }.
lab-address-broken = Ein „%“ darin bedeutet nichts.

lab-numbers = Schätzungen und Fehler
lab-estimates = Wahr und geschätzt
lab-true = wahr
lab-estimate = Schätzung
lab-error = Fehler
lab-row-sd-int = Achsenabschnitte, SD
lab-row-sd-slope = Steigungen, SD
lab-row-cor = Korrelation
lab-row-sigma = Rauschen, SD
lab-row-icc = ICC
lab-row-reliability = Reliabilität
lab-shares = ICC und Reliabilität
# $rows: Zeilen eines Clusters mittlerer Größe
lab-shares-note = Die ICC ist der Anteil der Varianz bei x = 0, der zwischen den Clustern liegt, τ² / (τ² + σ²), mit τ als SD der Achsenabschnitte. Die Reliabilität ist dieser Anteil für den Mittelwert eines Clusters mit { $rows } Zeilen, n τ² / (n τ² + σ²): was das gemischte Modell vom Achsenabschnitt eines Clusters behielte, wenn sich die Cluster nur in den Achsenabschnitten unterschieden.
lab-errors = Fehler gegenüber der Wahrheit
lab-errors-measure = RMSE
lab-row-partial-pooling = partielles
lab-row-complete-pooling = vollständiges
lab-row-shrinkage = mittlere Shrinkage
# $worse ist fett
lab-harm =
    { $judged ->
        [0] Kein Cluster hat eine eigene Gerade, mit der zu vergleichen wäre.
        [one] { $worse } von einem Cluster hat verloren ({ $share }).
       *[other] { $worse } von { $judged } Clustern haben verloren ({ $share }).
    }
lab-worse = Welche haben verloren?
lab-worse-nobody = Keiner.

lab-singular = Singulärer Fit.
lab-singular-show = Die Ellipse zeigen
lab-singular-both = Beide Varianzen sind so gut wie 0 geschätzt: Das Modell sieht eine Gerade für alle Cluster, und die Ellipse ist ein Punkt.
lab-singular-intercept = Die Varianz der Achsenabschnitte ist so gut wie 0 geschätzt: Alle Unterschiede gehen in die Steigungen, und die Ellipse ist eine Strecke.
lab-singular-slope = Die Varianz der Steigungen ist so gut wie 0 geschätzt: Alle Cluster bekommen dieselbe Steigung, und die Ellipse ist eine Strecke.
lab-singular-nothing = Die Varianz der Achsenabschnitte ist so gut wie 0 geschätzt: Das Modell sieht eine Gerade für alle Cluster.
lab-singular-correlation = Die Korrelation ist als { $sign }1 geschätzt: Die Schätzungen liegen auf einer Geraden, und mit ihnen die Ellipse.

# Zu hören, nicht zu sehen: was eine neue Einstellung ergab
lab-said = Mittlere Shrinkage: { $intercept } der Achsenabschnitte, { $x } der Steigungen. RMSE beider zusammen: kein Pooling { $none }, partielles { $partial }, vollständiges { $complete }.

lab-dial = Der Pooling-Regler
lab-dial-intro = Wie viel Pooling es gibt, hat REML gewählt. Drehen Sie selbst weiter: Die Abbildung folgt, und die Kurve zeigt, wie weit alle Schätzungen zusammen von der Wahrheit entfernt sind.
lab-dial-curve = RMSE entlang des Reglers
lab-dial-slider = Pooling-Regler, von keinem Pooling über REML zu vollständigem Pooling
lab-dial-reml = REML
lab-dial-chosen = was REML gewählt hat
lab-dial-times = die Kovarianz der Cluster × { $times }
lab-dial-tiny = < { $least }
# $place: eines der fünf darüber; es beginnt den Satz
lab-dial-error = { $place }: RMSE { $both } (Achsenabschnitt { $intercept }, Steigung { $x }).
lab-dial-best-here = In dieser Stichprobe liegt der Fehler von REML höchstens { $limit } über dem kleinsten.
lab-dial-best-elsewhere = In dieser Stichprobe liegt der Fehler von REML { $share } über dem kleinsten; den gibt es bei: { $place }.
lab-dial-more = mehr Pooling (Kovarianz × { $times })
lab-dial-less = weniger Pooling (Kovarianz × { $times })
lab-dial-cliff = Dieser Fit ist singulär: Seine Cluster unterscheiden sich nur in einer Richtung. Weniger Pooling bewegt jeden entlang dieser Richtung, bis zu dem Punkt, der seiner eigenen Geraden am nächsten liegt; kein Pooling, ganz am Ende, steht für sich.
lab-dial-cliff-nothing = REML schätzt keine Unterschiede zwischen den Clustern, und jedes Vielfache von nichts ist nichts: Der Regler bewegt keinen Punkt bis zu seinem äußersten Ende, kein Pooling.
lab-dial-cliff-intercept = In diesem Modell unterscheiden sich die Cluster nur in ihren Achsenabschnitten; weniger Pooling gibt also nie einem Cluster eine eigene Steigung; kein Pooling, ganz am Ende, steht für sich.
lab-dial-back = Zurück zu REML
lab-dial-both = beide zusammen
lab-dial-best = am besten

lab-repeat = Immer wieder
lab-repeat-intro = Eine einzelne Stichprobe kann schmeicheln oder täuschen. Ziehen Sie viele aus dieser Einstellung, jede mit ihrem Fit, und sehen Sie, was im Ganzen geschieht.
lab-repeat-samples = Stichproben
lab-repeat-draw = Stichproben ziehen
lab-repeat-cancel = Abbrechen
lab-repeat-progress = Gezogene Stichproben
lab-repeat-drawing = { $times } Stichproben werden gezogen …
lab-repeat-failed = Die Stichproben ließen sich nicht ziehen. Laden Sie die Seite neu, um es noch einmal zu versuchen.
lab-repeat-stopped = Abgebrochen.
lab-repeat-summary =
    { $samples ->
        [one] In der einen gezogenen Stichprobe kommt partielles Pooling der Wahrheit von den dreien am nächsten: in { $wins }.
       *[other] Von { $samples } Stichproben kommt partielles Pooling der Wahrheit in { $wins } von den dreien am nächsten.
    } { $singular } der Fits sind singulär.
lab-repeat-unfitted =
    { $samples ->
        [one] Für eine Stichprobe gibt es keinen Fit.
       *[other] Für { $samples } Stichproben gibt es keinen Fit.
    }
lab-repeat-key = Der RMSE nimmt beide Koeffizienten zusammen, auf einer Achse, auf der gleiche Abstände gleiche Verhältnisse sind; eine grüne Linie ist der wahre Wert.
lab-repeat-no-fit = Zu keiner dieser Stichproben passt ein Modell.
lab-repeat-old = Diese gehören zur vorigen Einstellung. Ziehen Sie für die neue noch einmal.
lab-histogram-no-pooling = RMSE, kein Pooling
lab-histogram-partial-pooling = RMSE, partielles Pooling
lab-histogram-complete-pooling = RMSE, vollständiges Pooling
lab-histogram-sd-int = Achsenabschnitte, SD, geschätzt
lab-histogram-sd-slope = Steigungen, SD, geschätzt
lab-histogram-cor = Korrelation, geschätzt
# $median ist fett
lab-histogram-caption = { $what }: Median { $median }
lab-histogram-said = { $what }: Median { $median }, alle von { $low } bis { $high }
lab-histogram-said-true = { $what }: Median { $median }, alle von { $low } bis { $high }, wahrer Wert { $truth }

lab-take = Zum Mitnehmen
lab-take-data = Daten (CSV)
lab-take-estimates = Schätzungen (CSV)
lab-take-svg = Abbildung (SVG)
lab-take-image = Abbildung (PNG)
lab-take-no-figure = Die Abbildung wurde nicht geladen, also gibt es noch kein Bild.
lab-take-intro = Diese Zeilen geben dieselben Daten, Zeile für Zeile, und dieselben Schätzungen:
lab-take-copy-r = R kopieren
lab-take-copy-python = Python kopieren
lab-take-code = Code in { $language }

## Door

door-heading = Was ein gemischtes Modell über einen Menschen weiß
door-study = Eine echte Studie: { $people } Menschen, sieben Nächte mit drei Stunden Schlaf
door-title-guess = Drei Morgen eines Menschen. Wo liegt Nacht 7?
door-title-answer = Es waren { $truth } Millisekunden.
door-title-everyone = Einer beweist nichts. Hier sind alle { $people }.
door-title-share = Jedem trauen oder dem Durchschnitt?
door-title-points = Eine Gerade sind zwei Zahlen, also ein Punkt.
door-title-pull = Jetzt wandern die Punkte.
door-title-anyone = Nehmen Sie jemandem Morgen weg.

door-say-guess =
    Jeden Morgen wurde die Reaktionszeit gemessen. Die dunklen Punkte sind drei Morgen eines Menschen, die
    blassen Linien alle Morgen der { $others } anderen. Ziehen Sie die gestrichelte Linie dorthin, wo sie
    Ihrer Meinung nach endet.
door-say-answer =
    Drei Morgen, die zufällig fielen: Die <b class="no-pooling">eigene Gerade</b> sagt { $own }.
    <b class="complete-pooling">Eine Gerade für alle</b> sagt { $all } und weiß nichts von diesem Menschen. Das
    <b class="partial-pooling">gemischte Modell</b> sagt { $mixed }.

    Von den drei Morgen nimmt es, was sie gut zeigen: dass dieser Mensch langsamer ist als die meisten. Von den
    { $others } anderen nimmt es, was drei Morgen nicht zeigen können: wie schnell Schlafmangel langsam macht.
door-say-everyone =
    Reihum zeigt jeder drei Morgen und alle anderen alle. Die Zahlen sagen, wie weit die verborgenen Morgen
    verfehlt wurden, von der <b class="no-pooling">eigenen Geraden</b> und vom
    <b class="partial-pooling">gemischten Modell</b>. Es liegt bei { $nearer } von { $people } näher, bei
    { $farther } weiter weg.

    Bei { $exception }, ganz am Ende, liegt es klar falsch: Aus { $exception_own } wurden { $exception_mixed }, denn
    nur dieser Mensch wurde schneller. Und doch verfehlen über alle { $people } die eigenen Geraden die Morgen um
    { $mean_own } ms, eine Gerade für alle um { $mean_all } und das gemischte Modell um { $mean_mixed }. Im Ganzen am
    besten, nicht für jeden.
door-say-share =
    Lassen Sie jede Gerade den gleichen Teil des Weges von der eigenen zur durchschnittlichen gehen.

    An einem Ende trauen Sie drei Morgen, am anderen der Menge: { $mean_own } oder { $mean_all } ms daneben.
    Zwischen diesen zwei Fehlern liegt ein Tal, mit { $best } bei { $best_share }.

    Wo, das sagen nur die verborgenen Morgen. Das <b class="partial-pooling">gemischte Modell</b> hat sie nicht
    gesehen: Es schließt aus allen anderen, wem wie weit zu trauen ist, für jede Gerade neu, und liegt
    { $mean_mixed } daneben.
door-say-points =
    Wo die Gerade beginnt, bei Nacht 0, so weit rechts liegt ihr Punkt. Wie viele Millisekunden jede Nacht
    hinzufügt, so hoch liegt er. Die <b class="no-pooling">eigene Gerade</b> von { $followed } beginnt bei { $start }
    und verliert { $loss } je Nacht. Die anderen zeigen wieder alle Morgen.
door-say-pull =
    Jeder geht von seiner <b class="no-pooling">eigenen Geraden</b> dorthin, wo ihn das
    <b class="partial-pooling">gemischte Modell</b> sieht, zur dunklen Scheibe hin: der durchschnittlichen
    Geraden, die aus allen gemacht ist. Acht Morgen sagen viel, deshalb gehen die meisten ein kurzes Stück.
    { $followed } zeigt drei und gibt { $given } seines Abstands in der Steigung auf.

    Das ist Shrinkage, auch partielles Pooling genannt.
door-say-anyone =
    Wählen Sie einen Menschen und nehmen Sie Morgen vom Ende weg, einen nach dem anderen.

    Je weniger bleiben, desto weniger hält ein Punkt seinen Platz, und desto mehr
    bestimmen die anderen, wohin er geht. Auch ohne einen einzigen hat das Modell noch eine Gerade: die
    durchschnittliche.

door-picture-guess =
    Reaktionszeiten von { $people } Menschen über sieben Nächte mit drei Stunden Schlaf. Von einem sind nur die
    ersten drei Morgen zu sehen, nahe 300 Millisekunden. Eine gestrichelte Linie führt von dort zu einem Griff
    bei Nacht 7.
door-picture-answer =
    Die drei Morgen und was aus ihnen für Nacht 7 folgt: Die eigene Gerade fällt auf { $own }, eine Gerade für
    alle steigt auf { $all }, die des gemischten Modells auf { $mixed }. Es waren { $truth }.
door-picture-everyone =
    { $people } kleine Bilder mit den drei Morgen eines Menschen, den drei Geraden und den zurückgehaltenen
    Morgen. Die Gerade des gemischten Modells liegt diesen bei { $nearer } näher, bei { $farther } ferner.
door-picture-share =
    Dieselben { $people } Bilder. In jedem liegt eine schwarze Gerade zwischen der eigenen und der einen für
    alle, { $best_share } des Weges.
door-picture-points =
    { $people } Punkte, je Mensch einer: nach rechts, wo die eigene Gerade beginnt, nach oben ihre Steigung.
    { $followed } liegt am tiefsten, mit dem Beginn { $start } und der Steigung −{ $loss }.
door-picture-pull =
    Jeder Punkt ist von seiner eigenen Geraden zu der des gemischten Modells gewandert, zur durchschnittlichen
    Geraden in der Mitte hin; die meisten ein kurzes Stück, { $followed } weit nach oben.
door-picture-anyone = Dieselben Punkte. Wo sie liegen, bestimmen der gewählte Mensch und die Morgen, die bleiben.

door-label-ms = ms
door-label-own = eigene
door-label-all = eine für alle
door-label-mixed = gemischt
door-label-truth = wirklich
door-label-guess = Ihr Tipp
door-label-nights = Nächte mit drei Stunden Schlaf
door-label-reaction = Reaktionszeit, ms
door-label-intercept = wo die Gerade beginnt, ms
door-label-slope = was eine Nacht hinzufügt, ms
door-label-average = die durchschnittliche

door-guess-label = Ihr Tipp für Nacht 7
door-guess-value = { $ms } ms
door-guess-answer = Zeigen, was geschah
door-guess-skip = Ohne Tipp
door-guess-quote = Ihr Tipp war { $guess }, { $off } ms daneben. Das gemischte Modell lag { $mixed_off } daneben.
door-share-label = Teil des Weges zum Durchschnitt
door-share-value = { $share } des Weges: { $error } ms daneben
door-share-own = jeder für sich
door-share-all = alle gleich
door-anyone-person = Mensch
door-anyone-less = Einen wegnehmen
door-anyone-more = Einen zurückgeben
door-anyone-kept =
    { $kept ->
        [0] kein Morgen übrig
        [one] 1 Morgen übrig
       *[other] { $kept } Morgen übrig
    }
door-anyone-start = Beginn
door-anyone-slope = je Nacht
door-anyone-said =
    { $person }, { $kept ->
        [0] kein Morgen
        [one] 1 Morgen
       *[other] { $kept } Morgen
    } übrig. Gemischtes Modell: beginnt bei { $start }, { $slope } je Nacht.
door-anyone-impossible = So wenig lässt sich nicht schätzen: Geben Sie zuerst jemandem einen Morgen zurück.
door-back = Zurück
door-next = Weiter
door-again = Von vorn
door-said = Schritt { $step } von { $steps }. { $text }
door-steps = Die Geschichte

## Why

why-legend = Legende
why-controls = Was sich ändern lässt
why-reset = Wie zuvor
why-bells-picture = Zwei Glockenkurven und ihr Produkt auf einer Achse von Achsenabschnitten
why-bell-population = wie Cluster sind
why-bell-data = was die Daten dieses Clusters sagen
why-bell-product = beides zusammen: die Schätzung
why-bells-say = Cluster liegen um { $average }, mit einer Streuung von { $spread }. Die Daten dieses Clusters sagen { $own }, auf { $own_error } genau. Beides zusammen sagt { $estimate }, auf { $error } genau: Der Cluster behält { $kept } seines Abstands.
why-control-average = Wo Cluster liegen
why-control-spread = Wie sehr sie sich unterscheiden
why-control-own = Was die Daten sagen
why-control-error = Wie unsicher die Daten sind
why-choose = Welcher Cluster gezeigt wird
why-scenario = Situation
why-cluster = Cluster
why-example-farthest = der fernste
why-example-smallest = der kleinste
why-example-moved-away = einer, der sich entfernt
why-example-worse-off = einer, der verliert
why-ellipses-picture = Zwei Ellipsen in der Ebene von Achsenabschnitt und Steigung. Sie berühren sich in der Schätzung.
why-ellipse-population = wie Cluster sind: 1 und 2 Standardabweichungen
why-ellipse-data = was die Daten dieses Clusters sagen: 1 Standardfehler
why-ellipse-product = beides zusammen: die Schätzung, 1 Standardabweichung
why-ellipse-way = wo die Schätzung mit weniger oder mehr Information läge
why-control-amount = Wie viel diese Daten sagen
why-amount-none = nichts: der Durchschnitt
why-amount-as-it-is = was sie sagen
why-amount-times = { $times }-mal so viel
why-amount-all = alles: die eigene Gerade
why-own-says = Die eigene Gerade des Clusters hat den Achsenabschnitt { $intercept } und die Steigung { $slope }.
why-no-own-line = Das x dieses Clusters variiert nicht: Zu seinen Daten passt jede Gerade auf dem Streifen gleich gut.
why-estimate-says = Die Schätzung hat { $intercept } und { $slope }.
why-intercept-moved-away = Ihr Achsenabschnitt ist weiter vom Durchschnitt entfernt als der der eigenen Geraden: Die Kurve ist gebogen.
why-slope-moved-away = Ihre Steigung ist weiter vom Durchschnitt entfernt als die der eigenen Geraden: Die Kurve ist gebogen.
why-population-flat = Die Anpassung ist singulär: Die Population hat keine Breite, und jede Schätzung liegt auf dieser Linie.
why-data-flat = In einer Richtung sagen die Daten nichts: Ihre Ellipse ist ein Streifen.

## Breaks

breaks-switches = Was nicht so ist, wie das Modell annimmt
breaks-switch-none = nichts
breaks-switch-two-kinds = zwei Arten von Clustern
breaks-switch-rare-kind = eine seltene Art
breaks-switch-outlying = zwei Ausreißer
breaks-switch-heavy-tails = Rauschen mit schweren Rändern
breaks-switch-size-tied = Größe hängt am Achsenabschnitt
breaks-switch-x-tied = x hängt am Achsenabschnitt
breaks-what-none = Alles ist so, wie das Modell es sagt.
breaks-what-two-kinds = Die Hälfte der Cluster hat um { $size } höhere Steigungen, und nichts in den Daten sagt, welche Hälfte.
breaks-what-rare-kind = Jeder zehnte Cluster hat eine um { $size } höhere Steigung.
breaks-what-outlying = Jeder fünfzigste Cluster, also zwei von diesen hundert, hat eine um { $size } höhere Steigung.
breaks-what-heavy-tails = Das Rauschen folgt Students t mit 4 Freiheitsgraden: Ab und zu liegt eine Beobachtung weit daneben.
breaks-what-size-tied = Je niedriger der wahre Achsenabschnitt eines Clusters, desto weniger Zeilen bleiben von ihm: 10 ganz oben, { $fewest } ganz unten.
breaks-what-x-tied = Cluster mit hohen Achsenabschnitten haben auch hohe x, mit einer Korrelation von { $size }.
breaks-picture = Cluster als Punkte, Achsenabschnitt waagerecht und Steigung senkrecht, mit den Wegen von der eigenen Geraden zum gemischten Modell
breaks-stage = Cluster zum Markieren: links und rechts gehen durch sie, die Leertaste markiert
breaks-reveal = Zeigen, wer verliert
breaks-again = Noch eine Stichprobe
breaks-key-end = Schätzung des gemischten Modells
breaks-key-unusual = ein Cluster, der anders ist
breaks-key-truth = wahre Gerade eines Clusters, der verliert
breaks-key-average = die durchschnittliche Gerade
breaks-none-marked = Kein Cluster ist markiert. Kreuze zeigen die wahren Geraden der { $hurt } Cluster, die durch Shrinkage am meisten verlieren.
breaks-marked = { $marked ->
    [one] Ein Cluster ist
   *[other] { $marked } Cluster sind
  } markiert; { $right } davon { $right ->
    [one] gehört
   *[other] gehören
  } zu den { $hurt }, die durch Shrinkage am meisten verlieren.
breaks-unusual = Von den { $unusual } Clustern, die anders sind, { $among ->
    [one] gehört einer
   *[other] gehören { $among }
  } zu diesen { $hurt }.
breaks-errors = Alle Cluster zusammen: Der Fehler der Steigungen (RMSE) ist { $own } bei eigenen Geraden und { $mixed } beim gemischten Modell.
breaks-slopes = Die Steigung zwischen den Clustern ist { $between }, die innerhalb { $within }. Die eine Steigung des gemischten Modells, { $fitted }, liegt dazwischen. Mit innerhalb der Cluster zentriertem x ist sie { $centred }.
breaks-simpson-picture = Die Daten: eigene Geraden der Cluster, die Steigung zwischen Clustern, innerhalb und die angepasste
breaks-key-between = zwischen Clustern
breaks-key-within = innerhalb von Clustern
breaks-key-fitted = Steigung des gemischten Modells
breaks-cluster = Cluster { $cluster }: Achsenabschnitt { $intercept }, Steigung { $slope }.
breaks-cluster-marked = Cluster { $cluster }: Achsenabschnitt { $intercept }, Steigung { $slope }, markiert.

## Entwurf: die Seite, die der Build für ein neues Szenario schreibt; "todo" ist für die, die sie ausarbeiten

draft-description = Was Shrinkage in „{ $title }“ bewirkt, Schritt für Schritt und mit lauter gerechneten Zahlen. { $look_for }
draft-todo-question = In ein, zwei Sätzen die Frage stellen, die diese Seite beantwortet, und sagen, warum sie wichtig ist.
draft-data = { $rows } Zeilen von „{ $y }“ in { $clusters } Clustern von „{ $cluster }“, gefittet, wie sie sind. Wo jedes Cluster wirklich liegt, weiß niemand.
draft-simulated = { $rows } Beobachtungen in { $clusters } Clustern, zufällig gezogen aus bekannten Einstellungen. Also ist auch die Wahrheit bekannt.
draft-see = Die Bewegung
draft-todo-figure = Sagen, was man in der Abbildung zuerst sieht, und dann, was überrascht.
draft-farthest = Cluster { $cluster } beginnt am weitesten vom Mittel: Die eigenen Zeilen setzen seinen Achsenabschnitt auf { $own }, das gemischte Modell auf { $mixed }.
draft-farthest-mean = Cluster { $cluster } beginnt am weitesten vom Mittel: Die eigenen Zeilen haben den Mittelwert { $own }, das gemischte Modell gibt ihm { $mixed }.
draft-shrinkage = Im Mittel geben Cluster { $intercept } ihres Abstands im Achsenabschnitt auf und { $slope } in der Steigung.
draft-lines = Ein Cluster als Gerade und als Punkt
draft-todo-lines = In Worten sagen, was die eigene Gerade dieses Clusters behauptet, und warum das gemischte Modell nicht alles glaubt.
draft-worth = Lohnt es sich?
draft-todo-worth = Die Tabelle vorlesen: Was ist am besten, um wie viel, und wo nicht?
draft-clusters = Wer sich bewegt
draft-todo-clusters = Zwei oder drei Cluster wählen und erzählen, warum sie sich so bewegen: ihre Zeilen, ihr Rauschen, ihre Nachbarn.
draft-model = Das Modell
draft-lme4 = In der Anordnung von lme4
draft-statsmodels = Von statsmodels
draft-todo-model = Sagen, was die Standardabweichungen in den Einheiten der Daten bedeuten.
draft-take = Zum Mitnehmen
draft-take-data = Daten
draft-take-estimates = Schätzungen
draft-take-picture = Bild
draft-take-embed = Abbildung zum Einbetten

## Singular

singular-map = Wie wahrscheinlich die Daten sind, waagerecht die SD der Steigungen; je dunkler, desto wahrscheinlicher. Ein Punkt zeigt das Beste.
singular-lines = Wege der Cluster von ihrer eigenen Geraden dorthin, wo der beste Punkt sie hinsetzt
singular-axis-slopes = SD der Steigungen, in Einheiten des Rauschens
singular-axis-correlation = Korrelation
singular-axis-intercepts = SD der Achsenabschnitte
singular-inside = Der Gipfel liegt im Inneren: SD der Achsenabschnitte { $intercepts }, der Steigungen { $slopes }, Korrelation { $correlation }.
singular-in-the-wall = Singulär: Der Gipfel liegt in der Wand, bei einer Korrelation von { $correlation }. SD der Achsenabschnitte { $intercepts }, der Steigungen { $slopes }, und alle Punkte auf einer Linie.
singular-no-spread = Singulär: Der Gipfel liegt in der Wand, mit einer SD der Achsenabschnitte von { $intercepts } und der Steigungen von { $slopes }. In einem von beiden ist kein Unterschied mehr zu sehen.
singular-lifted = Mit der Prior-Verteilung liegt der Gipfel im Inneren: SD der Achsenabschnitte { $intercepts }, der Steigungen { $slopes }, Korrelation { $correlation }.
singular-control-rows = Beobachtungen je Cluster
singular-control-clusters = Cluster
singular-control-sd = Wahre SD der Steigungen
singular-control-prior = Prior-Verteilung, die die Wände meidet
singular-no-prior = keine
singular-prior = { $share } der Voreinstellung von blme
singular-views = Senkrecht
singular-view-correlation = Korrelation
singular-view-intercepts = SD der Achsenabschnitte
singular-table = Dieselben Daten in drei Modellen
singular-structure-correlated = (x | cluster)
singular-structure-uncorrelated = (x || cluster)
singular-structure-intercept = (1 | cluster)
singular-column-slope = feste Steigung
singular-column-error = ihr Standardfehler
singular-column-intercepts = SD der Achsenabschnitte
singular-column-slopes = SD der Steigungen
singular-column-singular = singulär
singular-column-rmse = Fehler der Steigungen der Cluster
singular-yes = ja
singular-no = nein

## Sure

sure-design = Cluster × Beobachtungen
sure-design-of = { $clusters } × { $rows }
sure-kind = Intervall
sure-kind-own = eigene Gerade
sure-kind-conditional = bedingte SD
sure-kind-error = mit Unsicherheit des Durchschnitts
sure-kind-posterior = Posterior
sure-picture = Ein Intervall für die Steigung jedes Clusters, nach der Schätzung sortiert
sure-fan-picture = Die Gerade eines neuen Clusters mit ihrem 95-%-Intervall, und ein breiteres für eine neue Beobachtung
sure-hidden = Jeder Balken soll die wahre Steigung seines Clusters mit 95 % Wahrscheinlichkeit enthalten. Wie viele tun es?
sure-covered = { $held } von { $of } Intervallen enthalten die wahre Steigung.
sure-covered-so-far = In bisher { $samples } Stichproben { $share } von allen und { $extreme } vom extremsten Zehntel.
sure-best-is-best = Der Cluster mit der höchsten Schätzung hat wirklich die höchste Steigung.
sure-best-is = Der Cluster mit der höchsten Schätzung ist in Wahrheit Nummer { $rank } von { $clusters }.
sure-no-posterior = Für diese Stichprobe lässt sich die Posterior-Verteilung nicht verlässlich berechnen.
sure-reveal = Die Wahrheit zeigen
sure-key-holds = enthält die Wahrheit
sure-key-misses = verfehlt sie
sure-key-truth = wahre Steigung
sure-add = Noch einmal beobachten
sure-clear = Alles vergessen
sure-key-line = seine Gerade, 95 %
sure-key-observation = eine weitere Beobachtung, 95 %
sure-fan-says = { $seen ->
    [0] Noch nichts gesehen
    [one] Eine Beobachtung gesehen
   *[other] { $seen } Beobachtungen gesehen
  }: Bei x = 0 liegt seine Gerade bei { $line }, zwischen { $low } und { $high }.
