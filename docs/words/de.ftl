### Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Was zu beachten ist, steht in en.ftl.

## Zahlen

number-decimal = ,
number-thousands = .
number-missing = –
number-percent = { $number }{ "\u00A0" }%
number-interval = { $low } bis { $high }

## Begriffe

term-intercept = Achsen{ "\u00AD" }abschnitt
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
# $name: der eines Clusters
figure-followed-own = { $name }: eigene Gerade
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
figure-held-out-own = { $rows } bei ausgelassenen Zeilen bekannter Cluster; zu ganzen ausgelassenen Clustern sagt es nichts
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
cluster-own-mean = eigener Mittelwert
cluster-mixed-line = gemischtes Modell
cluster-common-line = eine für alle
cluster-true-line = Wahrheit
cluster-interval = 95{ "\u00A0" }%-Intervall
cluster-posterior-line = Mittelwert des Posteriors
cluster-posterior = Der Mittelwert des Posteriors mittelt über jede Streuung der Cluster, die zu den Daten passt; darum sagt kein einzelnes Gewicht, wie viel von seiner eigenen Geraden dieser Cluster behält.
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
    [intercept] Der Achsenabschnitt rückte vom Durchschnitt weg, von { $from } auf { $to }. Beide Koeffizienten werden gemeinsam geschätzt: { $weight } des eigenen Abstands im Achsenabschnitt ({ $own }) und das { $times }-Fache des Abstands in der Steigung ({ $other }, das gibt { $rest }).
   *[slope] Die Steigung rückte vom Durchschnitt weg, von { $from } auf { $to }. Beide Koeffizienten werden gemeinsam geschätzt: { $weight } des eigenen Abstands in der Steigung ({ $own }) und das { $times }-Fache des Abstands im Achsenabschnitt ({ $other }, das gibt { $rest }).
}
cluster-moved-inward = Misst man mit beiden Koeffizienten und ihrer geschätzten Kovarianz, so rückte der Cluster nach innen, wie jeder.
cluster-moved-onto-line = In diesem Modell liegen die Schätzungen aller Cluster auf einer Geraden, und auf dem Weg dorthin kann ein Punkt in einer Koordinate wegrücken.
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
estimates-interval-intercept = Achsenabschnitt, gemischt, 95{ "\u00A0" }%-Intervall
estimates-interval-x = Steigung, gemischt, 95{ "\u00A0" }%-Intervall
estimates-interval-mean = gemischter Mittelwert, 95{ "\u00A0" }%-Intervall
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
line-average = die durchschnittliche Gerade
line-data = Cluster { $cluster }: { $n } Beobachtungen von { $y } über { $x }, dazu die eigene Gerade, die des gemischten Modells und die durchschnittliche, jede markiert, wo sie x = 0 kreuzt
line-plane = Die drei Geraden von Cluster { $cluster } als Punkte, der Achsenabschnitt nach rechts, die Steigung nach oben

## Bilder, mit denen die Seiten der Szenarien beginnen

look-differences = wahre Unterschiede
look-chance = Zufall
look-truth = wahre Gerade
look-panel = Cluster { $cluster }: { $n } Beobachtungen, die eigene Gerade, die des gemischten Modells und die wahre
look-rows = Beobachtungen je Cluster
look-curve = Was ein Cluster von seinem eigenen Achsenabschnitt und seiner eigenen Steigung behält, je nach Zahl der Beobachtungen
look-map = Die Punkte von hundert Clustern, der Achsenabschnitt nach rechts, die Steigung nach oben, und die Stelle in diesem Bild, um die es in jeder der Fragen geht

## Womit die Zusammenfassung beginnt

spread-label = Was das gemischte Modell von der Streuung der eigenen Geraden übrig lässt: { $intercept } bei den Achsenabschnitten, { $slope } bei den Steigungen
spread-given = Achsenabschnitte geben { $intercept } ab, Steigungen { $slope }
spread-caption = Gestrichelt: wie weit die { $own } der Cluster streuen, Achsenabschnitte nach rechts und Steigungen nach oben, jedes Mal gleich groß gezeichnet. Gefüllt: was das { $mixed } davon übrig lässt.
spread-own = eigenen Geraden
spread-mixed = gemischte Modell

## Notebook

notebook-half = die Hälfte der Cluster
notebook-most = 95{ "\u00A0" }% der Cluster, geschätzt
notebook-misses = was zur Wahrheit fehlt
notebook-truth = wahre Werte
notebook-cluster = Cluster { $name }
notebook-rows = n = { $n }
notebook-own = eigene Gerade: { $intercept }; { $slope }
notebook-mixed = gemischtes Modell: { $intercept }; { $slope }
notebook-own-mean = eigener Mittelwert: { $mean }
notebook-mixed-mean = gemischtes Modell: { $mean }
notebook-true = Wahrheit: { $intercept }; { $slope }
notebook-keeps = behält { $share } seines Abstands
notebook-way = auf dem Weg zum gemischten Modell:

## Ausdruck

report-singular-correlated = Der Fit ist singulär: Eine Varianz ist 0, oder die Korrelation ist -1 oder 1.
report-singular-uncorrelated = Der Fit ist singulär: Eine Varianz ist 0.
report-singular-intercept = Der Fit ist singulär: Die Varianz der Achsenabschnitte ist 0.
report-unit = lme4 nennt diesen Fit singulär, doch nur wegen der Einheit von { $x }: Wählen Sie eine andere.
report-penalized = Die Varianzen sind der Modus mit einer Prior-Verteilung, die Ränder meidet (die Voreinstellung von blme): Singulär wird damit kein Fit.

## Tabellen auf Seiten

comparison-scenario = Szenario
comparison-shrinkage = mittlere Shrinkage
comparison-error = RMSE, { $pooling }
comparison-worse-off = verloren haben
comparison-data = Daten
worth-rows = ausgelassene Zeilen bekannter Cluster
worth-clusters = ganze ausgelassene Cluster
worth-judged = beurteilte Zeilen
worth-how = Was sagt am besten vorher, was der Fit nicht gesehen hat? Reihum wurde jedes Zehntel der Zeilen ausgelassen, aus jedem Cluster einige, und aus den übrigen vorhergesagt; danach ebenso ganze Cluster. Alle drei Poolings werden an denselben Zeilen gemessen: denen, deren Cluster noch eine eigene Gerade hatte. Für einen Cluster, den niemand gesehen hat, sagt das gemischte Modell seine festen Effekte vorher, also die Durchschnittsgerade; ohne Pooling gibt es keine Vorhersage.
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
page-accessibility = Barrierefreiheit
page-repository = Quelltext
page-heading-link = Link zu diesem Abschnitt
page-footnote-back = Zurück zu Fußnote { $note } im Text
page-to-dark = Zur dunklen Ansicht wechseln
page-to-light = Zur hellen Ansicht wechseln
page-not-loaded = Ein Teil dieser Seite wurde nicht geladen. Was hier steht, bleibt; laden Sie die Seite neu, um es noch einmal zu versuchen.
page-from-folder = Aus einem Ordner geöffnet, zeigt diese Website Text und Bilder, aber Abbildungen stehen still, und Suche, Labor und „Ihre Daten“ gehen nicht; dafür im Ordner der Website { $command } aufrufen und { $address } öffnen.

## Nachschlagen: die öffentlichen Namen des Pakets und die Schlüssel der Adresse des Labors

reference-data = Daten
reference-fit = Das Modell anpassen
reference-poolings = Drei Arten des Poolings
reference-measures = Was sie messen
reference-sure = Wie sicher man sein darf
reference-figures = Abbildungen
reference-others = Weiteres
reference-arguments = Argumente
reference-attributes = Attribute
reference-returns = Rückgabe
reference-raises = Fehler
reference-warns = Warnt
reference-line = Zeile { $line }
lab-keys-key = Schlüssel
lab-keys-meaning = Bedeutung
lab-keys-allowed = erlaubt
lab-keys-first = ohne ihn
lab-keys-share = 0 bis 1
lab-key-dep = worin die Daten vom Modell abweichen
lab-key-far = wie weit sie von ihm abweichen
lab-key-far-allowed = eine Zahl von mindestens 0; bei Anteilen und Korrelationen bis 1
lab-key-far-first = so weit wie auf der Seite der Abweichungen
lab-key-re = was sich im Modell zwischen Clustern unterscheiden darf: beides, beides ohne Korrelation, nur Achsenabschnitte
lab-key-prior = on: mit der Prior-Verteilung, die Varianzen von 0 und die Korrelation von ±1 fernhält; oder off
lab-key-size = Fläche eines Punkts: für alle gleich, oder nach den Beobachtungen seines Clusters
lab-key-dial = der Regler: 0 kein Pooling, 0.5 die Wahl von REML, 1 vollständiges Pooling
lab-key-end = wo die Spuren enden: bei dem, was das Modell von REML gibt, oder bei den Mittelwerten des Posteriors
lab-key-at = die Abbildung: 0 getrennte Regressionen, 1 das gemischte Modell
lab-key-show = was außerdem gezeichnet wird, mit + verbunden, oder none
lab-key-win = der Ausschnitt: in jedem Zustand gleich, oder passend für jeden Punkt

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
engine-no-mode = Mit dieser Prior-Verteilung gibt es hier keine beste SD: Nötig sind drei Cluster mit eigener Steigung, oder vier ohne, und mehr Zeilen, als ihre Geraden aufbrauchen.
engine-one-line = y und x liegen auf einer Geraden: Es gibt kein Rauschen und nichts zu schätzen.
engine-unit = Die Zahlen in y oder x sind zu groß oder zu klein: Wählen Sie eine andere Einheit.
engine-student = Eine Matrikelnummer hat 1 bis { $most } Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche.
engine-departure-between = Wie weit die Daten vom Modell abweichen: { $size } ist nicht erlaubt. Es muss eine Zahl von { $least } bis { $most } sein.
engine-departure-least = Wie weit die Daten vom Modell abweichen: { $size } ist nicht erlaubt. Es muss eine Zahl von mindestens { $least } sein.
engine-departure-flat = Achsenabschnitte, die sich nicht unterscheiden, können nicht mit x gehen: Ihre SD ist 0.
engine-sums-again = Zeile { $row }: { $cluster } steht schon in einer Zeile davor; jeder Cluster hat eine Zeile mit Summen.
engine-sums-whole = Zeile { $row }: { $column } ist { $value }; erlaubt ist eine ganze Zahl ab 1.
engine-sums-negative = Zeile { $row }: { $column } ist { $value }; eine Summe von Quadraten ist nie kleiner als 0.
engine-sums-single = Zeile { $row }: { $column } ist { $value }; bei einer einzigen Zeile muss es 0 sein.
engine-sums-product = Zeile { $row }: { $column } ist { $value }; es darf von 0 nicht weiter entfernt sein als die Wurzel aus sxx · syy.
engine-unknown = Es lässt sich kein Modell anpassen: { $why }.

## Parameter, als Bedienelemente des Labors: Name, Einheit, Hilfe

parameter-obs-per-cluster = Beobach{ "\u00AD" }tungen je Cluster
parameter-obs-per-cluster-unit = Zeilen
parameter-obs-per-cluster-help = { $meaning }: { $allowed }. Mehr davon machen die eigene Gerade eines Clusters besser. Eine neue Zahl zieht neue Daten.
parameter-n-cluster = Cluster
parameter-n-cluster-unit = wie viele
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
lab-departure-outlying = Ausreißer, ein Cluster von fünfzig
lab-departure-page = Was macht das aus?
lab-departure-far = Wie weit
lab-departure-far-two-kinds = Abstand der Steigungen beider Arten, jede um die Hälfte vom Durchschnitt entfernt
lab-departure-far-rare-kind = um so viel ist die Steigung jedes zehnten Clusters höher
lab-departure-far-outlying = um so viel ist die Steigung jedes fünfzigsten Clusters höher
lab-departure-far-heavy-tails = von normalem Rauschen (0) bis zu Students t mit 4 Freiheitsgraden (1)
lab-departure-far-size-tied = Anteil der Zeilen nach der ersten, den der niedrigste Cluster verliert
lab-departure-far-x-tied = Korrelation von x mit den Achsenabschnitten der Cluster
lab-structure = Was sich im Modell unterscheiden darf
lab-structure-correlated = Achsenabschnitte und Steigungen, korreliert
lab-structure-uncorrelated = Achsenabschnitte und Steigungen, unkorreliert bei x = 0 in den Einheiten der Daten
lab-structure-intercept = nur die Achsenabschnitte
lab-prior = mit einer Prior-Verteilung, die singuläre Fits meidet
lab-prior-blme = (Voreinstellung von blme)
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
lab-shares-note = Die ICC ist der Anteil der Varianz bei x = 0, der zwischen den Clustern liegt, τ² / (τ² + σ²), mit τ als SD der Achsenabschnitte. Die Reliabilität ist dieser Anteil für den Mittelwert eines Clusters mit { $rows } Zeilen, n τ² / (n τ² + σ²): was das gemischte Modell vom Achsenabschnitt eines Clusters behielte, wenn sich die Cluster nur in den Achsenabschnitten unterschieden. Wo sich auch Steigungen unterscheiden, ist die ICC bei jedem x eine andere, und eine Steigung hat ihre eigene Reliabilität.
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
lab-singular-nothing-intercept = Die Varianz der Achsenabschnitte ist so gut wie 0 geschätzt: Das Modell sieht eine Gerade für alle Cluster.
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

lab-posterior = Wie sicher ist das? Der Posterior
lab-posterior-intro = REML gibt eine beste Streuung der Cluster. Der Posterior, mit den voreingestellten Prior-Verteilungen von brms, wägt jede Streuung, die zu den Daten passt. Er wird exakt aufsummiert und folgt den Reglern.
lab-posterior-draw = Posterior aufsummieren
lab-posterior-working = Wird aufsummiert …
lab-posterior-errors = RMSE der Mittelwerte des Posteriors: Achsenabschnitt { $intercept } (REML { $reml_intercept }), Steigung { $slope } (REML { $reml_slope }). In den Kurven ist die grüne Linie die Wahrheit, die andere die Schätzung von REML.
lab-posterior-ruled = { $sd ->
    [slopes] Die SD der Steigungen nach REML liegt über { $scale }, der Skala ihrer Prior-Verteilung, und wird von dieser nach unten gezogen. In einer kleineren Einheit von x, in der Steigungen kleinere Zahlen sind, geschähe das nicht: Hier lässt die Einheit die Prior-Verteilung entscheiden.
   *[intercepts] Die SD der Achsenabschnitte nach REML liegt über { $scale }, der Skala ihrer Prior-Verteilung, und wird von dieser nach unten gezogen.
}
lab-ends = Die Spuren enden bei
lab-ends-reml = dem, was das Modell von REML gibt
lab-ends-posterior = den Mittelwerten des Posteriors
lab-density-sd-int = SD der Achsenabschnitte
lab-density-sd-slope = SD der Steigungen
lab-density-cor = Korrelation
lab-density-caption = { $what }: { $mean } ({ $interval })
lab-density-said = { $what }, Posterior: Mittelwert { $mean }, 95{ "\u00A0" }%-Intervall { $interval }; REML { $reml }, Wahrheit { $truth }

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
lab-repeat-no-fit = An keine dieser Stichproben lässt sich ein Modell anpassen.
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

## Compare: die Strukturen eines Modells nebeneinander, im Labor und für eigene Daten

compare-title = Welche Struktur verlangen diese Daten?
compare-caption = Jedes Modell gegen das davor, das einfachste zuerst
compare-model = Modell
compare-criterion = REML-Kriterium
compare-falls = sinkt um
compare-mixture = p, Mischung
compare-plain = p, einfaches χ²
compare-exact = p, exakt
compare-none = Regression ohne Cluster
compare-none-mean = ein Mittelwert, ohne Cluster
compare-intercept = nur Achsenabschnitte
compare-mean = jeder Cluster mit seinem Mittelwert
# $x: der Prädiktor, in Anführungszeichen, wenn er aus der Tabelle ist
compare-uncorrelated = auch Steigungen, unkorreliert, wo { $x } 0 ist
compare-correlated = auch Steigungen, korreliert
compare-chosen = (gewählt)
compare-least = <{ "\u00A0" }{ $least }
# $p, $error: Zahlen als Text, oder „< 0,001“
compare-with-error = { $p } ±{ "\u00A0" }{ $error }
compare-take = p sagt, wie oft das Kriterium bei Daten aus dem einfacheren Modell so weit oder weiter sinkt. Ein kleines p spricht gegen dieses Modell; ein großes spricht nicht dafür. Eine SD kann nicht unter 0 liegen, darum sinkt, wo es keine gibt, in der Hälfte aller Datensätze nichts: Für eine neue SD stammt p deshalb aus einer Mischung von „sinkt nicht“ und χ² und ist, sobald etwas sinkt, halb so groß wie das einfache. Beide gelten für viele Cluster, das exakte p für diese hier. Gewählt wird damit nichts: Das bleibt bei Ihnen.
compare-draw = Exaktes p: { $times }-mal ziehen
compare-stop = Abbrechen
compare-progress = Datensätze werden gezogen
compare-drawing = { $times } Datensätze werden aus jedem einfacheren Modell gezogen und angepasst …
compare-drawn = Die exakten p stammen aus { $times } Datensätzen, gezogen aus dem jeweils einfacheren Modell, so wie es geschätzt ist; ± ist der Standardfehler dieses Ziehens.
compare-no-test = Für die Korrelation gibt es keinen Test: Im Modell davor ist eine SD 0, und was nicht variiert, hängt mit nichts zusammen.
compare-no-slopes = Kein Modell, in dem sich die Steigungen unterscheiden, lässt sich an diese Daten anpassen.
compare-prior = Verglichen werden Fits ohne Prior-Verteilung: Diese Tests brauchen die höchste Likelihood, und eine Prior-Verteilung führt von ihr weg.
# $list: aus compare-heard-one, durch „;“ getrennt
compare-heard = Exakte p. { $list }
compare-heard-one = { $model }: { $p }
compare-stopped = Abgebrochen.
compare-failed = Die Modelle ließen sich nicht vergleichen. Laden Sie die Seite neu, um es noch einmal zu versuchen.

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
    Jeden Morgen wurde die Reaktionszeit gemessen: je höher, desto langsamer. Die Punkte sind drei Morgen eines Menschen, die
    blassen Linien alle Morgen der { $others } anderen. Ziehen Sie die gestrichelte Linie dorthin, wo sie
    Ihrer Meinung nach endet.
door-say-answer =
    Drei Morgen, die zufällig fielen: Die <b class="no-pooling">eigene Gerade</b> sagt { $own }.
    <b class="complete-pooling">Eine Gerade für alle</b> sagt { $all } und weiß nichts von diesem Menschen. Das
    <b class="partial-pooling">gemischte Modell</b> sagt { $mixed }.

    Von den drei Morgen nimmt es, was sie gut zeigen: dass dieser Mensch langsamer ist als die meisten. Von den
    { $others } anderen nimmt es, was drei Morgen nicht zeigen können: wie schnell Schlafmangel langsam macht.
door-say-everyone =
    Reihum zeigt einer nur drei Morgen, während die anderen alle zeigen. Die Zahlen sagen, wie weit die verborgenen Morgen
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

    Wo es liegt, verraten nur die verborgenen Morgen. Das <b class="partial-pooling">gemischte Modell</b> hat sie nicht
    gesehen: Es schließt aus allen anderen, wem wie weit zu trauen ist, für jede Gerade neu, und liegt
    { $mean_mixed } daneben.
door-say-points =
    Je höher die Gerade bei Nacht 0 beginnt, desto weiter rechts liegt ihr Punkt. Je mehr Millisekunden jede Nacht
    hinzufügt, desto höher liegt er. Die <b class="no-pooling">eigene Gerade</b> von { $followed } beginnt bei { $start }
    und verliert { $loss } je Nacht. Die anderen zeigen wieder alle Morgen.
door-say-pull =
    Jeder geht von seiner <b class="no-pooling">eigenen Geraden</b> dorthin, wo ihn das
    <b class="partial-pooling">gemischte Modell</b> sieht, zur Scheibe mit dem Hof hin: der durchschnittlichen
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
    Morgen. Die Gerade des gemischten Modells liegt diesen bei { $nearer } näher, bei { $farther } weiter weg.
door-picture-share =
    Dieselben { $people } Bilder. In jedem liegt eine durchgezogene Gerade zwischen der eigenen und der einen für
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
door-anyone-start = Beginn, ms
door-anyone-slope = je Nacht, ms
door-anyone-said =
    { $person }, { $kept ->
        [0] kein Morgen
        [one] 1 Morgen
       *[other] { $kept } Morgen
    } übrig. Gemischtes Modell: beginnt bei { $start } ms, { $slope } ms je Nacht.
door-anyone-impossible = So wenig lässt sich nicht schätzen: Geben Sie zuerst jemandem einen Morgen zurück.
door-back = Zurück
door-next = Weiter
door-again = Von vorn
door-on = Und jetzt?
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
why-scenario = Szenario
why-cluster = Cluster
why-example-farthest = der entfernteste
why-example-smallest = der kleinste
why-example-moved-away = einer, der sich entfernt
why-example-worse-off = einer, der verliert
why-ellipses-picture = Zwei Ellipsen in der Ebene von Achsenabschnitt und Steigung. Sie berühren sich in der Schätzung.
why-ellipse-population = wie Cluster sind: 1 und 2 Standardabweichungen
why-ellipse-data = was die Daten dieses Clusters sagen: 1 Standardfehler
why-ellipse-product = beides zusammen: die Schätzung, 1 Standardabweichung
why-ellipse-way = wo die Schätzung mit weniger oder mehr Information läge
why-rows = Eine echte Zeile nach der anderen zeigen
why-ellipse-rows = wohin sie mit jeder echten Zeile geht (dünn: die eigene Gerade)
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
why-population-flat = Der Fit ist singulär: Die Population hat keine Breite, und jede Schätzung liegt auf dieser Linie.
why-data-flat = In einer Richtung sagen die Daten nichts: Ihre Ellipse ist ein Streifen.

## Breaks

breaks-switches = Worin das Modell sich irrt
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
breaks-slopes = Die Steigung zwischen den Clustern ist { $between }, die innerhalb { $within }. Die eine Steigung des gemischten Modells, { $fitted }, liegt dazwischen.
breaks-centre = x innerhalb der Cluster zentrieren
breaks-centred = Mit zentriertem x ist die angepasste Steigung { $centred }, die innerhalb der Cluster { $within }: repariert. Die Achsenabschnitte sind es nicht. Jeder ist nun die Höhe seines Clusters bei dessen eigenem Mittelwert von x, und so steckt in ihnen, was mit diesem Mittelwert geht: Ihre SD ist { $sd }, vorher war sie { $before }. Und alle schrumpfen zu einem Durchschnitt.
breaks-simpson-picture = Die Daten: eigene Geraden der Cluster, die Steigung zwischen Clustern, innerhalb und die angepasste
breaks-key-between = zwischen Clustern
breaks-key-within = innerhalb von Clustern
breaks-key-fitted = Steigung des gemischten Modells
breaks-cluster = Cluster { $cluster }: Achsenabschnitt { $intercept }, Steigung { $slope }.
breaks-cluster-marked = Cluster { $cluster }: Achsenabschnitt { $intercept }, Steigung { $slope }, markiert.

## Entwurf: die Seite, die der Build für ein neues Szenario schreibt; "todo" ist für die, die sie ausarbeiten

draft-description = Was Shrinkage in „{ $title }“ bewirkt, Schritt für Schritt und mit lauter gerechneten Zahlen. { $look_for }
draft-todo-question = In ein, zwei Sätzen die Frage stellen, die diese Seite beantwortet, und sagen, warum sie wichtig ist.
draft-data = { $rows } Zeilen von „{ $y }“ in { $clusters } Clustern von „{ $cluster }“, so wie sie sind. Wo jeder Cluster wirklich liegt, weiß niemand.
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

## Card: predict first

card-label = Erst vorhersagen
card-minutes = { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
card-show = Zeigen
card-again = Noch einmal vorhersagen
card-skip = Die Antwort, ohne zu raten
card-mark = Markieren oder nicht
card-choices = Ihre Antwort
card-walk = Cluster, von niedrigen zu hohen Achsenabschnitten
card-key-average = die durchschnittliche Gerade
card-key-guess = Ihre Vorhersage
card-key-marked = von Ihnen markiert
card-key-truth = wahre Gerade derer, die verlieren
card-key-sketch = Ihre Skizze
card-key-median = Median dieser Größe
card-key-cluster = ein Cluster
card-axis-rows = Beobachtungen eines Clusters
card-axis-given = % des Abstands, die ein Cluster aufgibt
card-picture-before = { $clusters } Cluster, wo ihre eigenen Geraden sie hinstellen, der Achsenabschnitt nach rechts, die Steigung nach oben, und die durchschnittliche Gerade
card-picture-after = { $clusters } Cluster mit dem Weg von ihren eigenen Geraden zum gemischten Modell
card-sketch-before = Ihre Skizze: Größen der Cluster nach rechts, nach oben der Anteil, den sie aufgeben
card-sketch-after = Ihre Skizze, was jeder Cluster aufgibt, und der Median jeder Größe
card-sketch-size = Cluster mit { $size } Beobachtungen geben auf
card-sketch-at = mit { $size } Beobachtungen: { $share }
# $marks: wie viele noch zu markieren sind
card-first-drag = Ziehen Sie zuerst die Raute, oder nehmen Sie die Regler.
card-first-sketch = Ziehen Sie zuerst die Punkte, oder tippen Sie, wo sie liegen sollen.
card-first-mark = { $marks ->
    [one] Markieren Sie zuerst noch einen.
   *[other] Markieren Sie zuerst noch { $marks }: Tippen Sie sie an.
}
card-first-choose = Wählen Sie zuerst eine Antwort.
card-cluster = { $cluster }: { $rows ->
    [one] eine Beobachtung
   *[other] { $rows } Beobachtungen
}, Achsenabschnitt { $intercept }, Steigung { $slope }
card-cluster-marked = { $cluster }: { $rows ->
    [one] eine Beobachtung
   *[other] { $rows } Beobachtungen
}, Achsenabschnitt { $intercept }, Steigung { $slope }, markiert
card-drag-near = Gut gesehen. Ihre Raute liegt neben dem Ort, den das Modell gewählt hat.
card-drag-stayed = Sie haben die Gerade gelassen, wo sie war. Das Modell tut das nicht: Ein Teil dessen, was sie besonders macht, ist Zufall.
card-drag-home = Sie haben sie ganz zum Durchschnitt geschickt. Das wäre eine Gerade für alle; das gemischte Modell behält, was die eigenen Daten des Clusters zeigen können.
card-drag-straight = Sie haben geradewegs zum Durchschnitt gezogen. Sie rückt ihm auch näher. Aber Achsenabschnitt und Steigung werden gemeinsam bewegt, jeder um einen eigenen Anteil; so führt der Weg nicht geradeaus.
card-drag-too-far = Die Richtung stimmt, und Sie haben weiter gezogen als das Modell. Es behält mehr von der eigenen Geraden des Clusters.
card-drag-too-short = Die Richtung stimmt, und das Modell geht weiter. Es glaubt weniger von der eigenen Geraden des Clusters.
card-drag-outward = Sie haben sie vom Durchschnitt wegbewegt. Eine Koordinate kann diesen Weg nehmen; die Gerade als Ganzes, wie das Modell misst, nie.
card-drag-aside = Sie haben gesehen, dass es nicht geradeaus gehen muss, und einen anderen Weg genommen als das Modell.
# $what: Achsenabschnitt oder Steigung
card-coordinate-given = { $what }: gibt { $share } des Abstands auf, geht von { $from } zu { $to }; der Durchschnitt ist { $average }.
card-coordinate-away = { $what }: entfernt sich vom Durchschnitt, geht von { $from } zu { $to }; der Durchschnitt ist { $average }.
card-coordinate-across = { $what }: geht über den Durchschnitt hinweg, von { $from } zu { $to }; der Durchschnitt ist { $average }.
# $chance: wie viele bei blinder Wahl richtig wären
card-mark-worse = { $hits ->
    [0] Keiner der { $marked }, die Sie markiert haben, endet schlechter.
    [one] Einer der { $marked }, die Sie markiert haben, endet schlechter.
   *[other] { $hits } der { $marked }, die Sie markiert haben, enden schlechter.
} Blind markiert wären es etwa { $chance }.
card-mark-moves = { $hits ->
    [0] Keiner der { $marked }, die Sie markiert haben, gehört zu den { $answer }, die am weitesten wandern.
    [one] Einer der { $marked }, die Sie markiert haben, gehört zu den { $answer }, die am weitesten wandern.
   *[other] { $hits } der { $marked }, die Sie markiert haben, gehören zu den { $answer }, die am weitesten wandern.
} Blind markiert wären es etwa { $chance }.
card-mark-gives = { $hits ->
    [0] Keiner der { $marked }, die Sie markiert haben, gehört zu den { $answer }, die den größten Anteil aufgeben.
    [one] Einer der { $marked }, die Sie markiert haben, gehört zu den { $answer }, die den größten Anteil aufgeben.
   *[other] { $hits } der { $marked }, die Sie markiert haben, gehören zu den { $answer }, die den größten Anteil aufgeben.
} Blind markiert wären es etwa { $chance }.
card-mark-far = Sie haben auf die weit draußen geschaut. Von den { $far }, die am weitesten draußen beginnen, enden { $worse } schlechter; von allen { $clusters } sind es { $all }.
card-mark-small = Sie haben auf die kleinen geschaut. Die zu markieren waren, haben { $sizes } Beobachtungen: Klein zu sein hilft, und weit draußen zu beginnen auch.
card-sketch-near = Gut gesehen.
card-sketch-flat = Sie haben allen Größen den gleichen Anteil gegeben. Aber je mehr Beobachtungen ein Cluster hat, desto mehr wird seiner eigenen Geraden geglaubt.
card-sketch-rising = Sie haben die großen mehr aufgeben lassen. Es ist umgekehrt: Je mehr Beobachtungen, desto mehr wird der eigenen Geraden geglaubt.
card-sketch-even = Dass es fällt, haben Sie gesehen. Es fällt nicht gleichmäßig: Die ersten Beobachtungen zählen am meisten.
card-sketch-off = Dass sich Größen unterscheiden, haben Sie gesehen; um wie viel, ist eine andere Sache.
card-sketch-truth = Der Median ist { $firstShare } bei { $first } Beobachtungen, { $secondShare } bei { $second }, { $lastShare } bei { $last }. Ihre Skizze liegt im Mittel { $off } Prozentpunkte daneben.
card-kind-drag = einen Punkt ziehen
card-kind-sketch = eine Kurve skizzieren
card-kind-mark = Cluster markieren
card-kind-choose = eine Antwort wählen
card-list-question = Frage
card-list-meets = Irrtum
card-list-own = auch mit eigener Stichprobe für jeden
card-student = Matrikelnummer, falls ein Kurs allen eine eigene Stichprobe gibt
card-student-take = Eigene Stichproben
card-student-said = Die Links unten führen { $student } zu einer eigenen Stichprobe.
card-own = Das ist die Stichprobe von { $student }, gezogen mit der Startzahl { $seed }. Andere haben andere Zahlen.
card-own-everyones = Diese Karte zeigt allen dieselben Daten, mit einer Nummer ({ $student }) wie ohne.
card-own-not-borne-out = In der Stichprobe von { $student } entscheiden die Zahlen nicht, was diese Karte fragt. Hier ist die, die alle ohne Nummer sehen.

## Singular

singular-map = Wie wahrscheinlich die Daten sind, waagerecht die SD der Steigungen; je blauer, desto wahrscheinlicher. Ein Punkt zeigt das Beste.
singular-lines = Wege der Cluster von ihrer eigenen Geraden dorthin, wo der beste Punkt sie hinsetzt
singular-key = Im ersten Bild: Je blauer, desto besser passt eine Streuung zu den Daten; am besten passt der Punkt. Die dicken Ränder sind Wände: Keine Korrelation geht über ±1 hinaus, keine SD unter 0. Im zweiten: die Geraden der Cluster bei dieser besten Streuung.
singular-axis-slopes = SD der Steigungen (Rauschen = 1)
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
singular-views = Senkrechte Achse
singular-view-correlation = Korrelation
singular-view-intercepts = SD der Achsen{ "\u00AD" }abschnitte
singular-table = Dieselben Daten in fünf Modellen
singular-column-slope = feste Stei{ "\u00AD" }gung
singular-column-error = ihr Stan{ "\u00AD" }dard{ "\u00AD" }fehler
singular-column-intercepts = SD der Achsen{ "\u00AD" }ab{ "\u00AD" }schnit{ "\u00AD" }te
singular-column-slopes = SD der Stei{ "\u00AD" }gun{ "\u00AD" }gen
singular-column-singular = sin{ "\u00AD" }gu{ "\u00AD" }lär
singular-column-rmse = Fehler der Stei{ "\u00AD" }gun{ "\u00AD" }gen der Cluster
singular-shown-uncorrelated = Ohne die Korrelation liegt der Punkt bei 0 zwischen den Wänden: SD der Achsenabschnitte { $intercepts }, der Steigungen { $slopes }.
singular-shown-intercept = Mit einer Steigung für alle liegt der Punkt links in der Wand, so gewollt: SD der Achsenabschnitte { $intercepts }, der Steigungen { $slopes }.
singular-shown-posterior = Der Posterior mittelt über den ganzen blauen Grund. Seine Mittelwerte: SD der Achsenabschnitte { $intercepts }, der Steigungen { $slopes }, Korrelation { $correlation }.
singular-choices = Das Modell für dieselbe Stichprobe
singular-choice-correlated = (x | cluster)
singular-choice-uncorrelated = (x || cluster)
singular-choice-intercept = (1 | cluster)
singular-choice-prior = Prior
singular-choice-posterior = Posterior
singular-apart = Von einem Modell zum anderen geht die feste Steigung von { $least } bis { $most } und ihr Standardfehler von { $least_error } bis { $most_error }. Die Steigung eines einzelnen Clusters unterscheidet sich um bis zu { $cluster }.
singular-column-correlation = Korre{ "\u00AD" }la{ "\u00AD" }tion
singular-paper-none = Das Modell mit korrelierten zufälligen Achsenabschnitten und Steigungen von „{ $x }“ für jeden Cluster von „{ $cluster }“ ist nicht singulär: Es schätzt ihre Korrelation als { $rho }.
singular-paper-fit = Das Modell mit korrelierten zufälligen Achsenabschnitten und Steigungen von „{ $x }“ für jeden Cluster von „{ $cluster }“ war singulär: { $what ->
        [both] Zwischen Clustern wurde keine Varianz gefunden
        [intercepts] Die Varianz der Achsenabschnitte wurde als 0 geschätzt
        [slopes] Die Varianz der Steigungen wurde als 0 geschätzt
       *[correlation] Achsenabschnitte und Steigungen wurden als vollständig korreliert geschätzt
    }.
singular-paper-others = Deshalb wurde es noch einmal ohne die Korrelation angepasst, nur mit zufälligen Achsenabschnitten, und mit einer Prior-Verteilung, die Varianzen und Korrelation von ihren Rändern fernhält (der Voreinstellung des R-Pakets blme).
singular-paper-simpler = Deshalb wurde es noch einmal ohne die Korrelation angepasst, und nur mit zufälligen Achsenabschnitten.
singular-paper-slope = Die feste Steigung von „{ $x }“ war { $slope } im ersten und { $others } in den anderen.
singular-paper-with-error = { $slope } (Standardfehler { $error })
singular-paper-posterior = Im Posterior, mit halben Student-t-Verteilungen für die Standardabweichungen und LKJ(2) für die Korrelation wie in brms, war sie { $mean } (95{ "\u00A0" }%-Intervall { $low } bis { $high }), und die Korrelation lag mit 95{ "\u00A0" }% Wahrscheinlichkeit zwischen { $rhoLow } und { $rhoHigh }.
singular-paper-clusters = Die Steigung eines einzelnen Clusters unterschied sich um bis zu { $apart } zwischen dem ersten Fit und dem mit der Prior-Verteilung.
singular-paper-end = Wir berichten den ersten und schließen nichts über { $what ->
        [both] Varianzen zwischen Clustern
        [intercepts] die Varianz der Achsenabschnitte
        [slopes] die Varianz der Steigungen
       *[correlation] die Korrelation
    }.
singular-measured-design = Plan, wahre SD
singular-measured-of = { $clusters } Cluster mit je { $rows }, SD { $sd }
singular-measured-singular = **Singuläre Fits**, Anteil an allen Stichproben (jeweils höchstens ± { $error }):
singular-measured-covered = **Das 95{ "\u00A0" }%-Intervall der festen Steigung enthält die Wahrheit**: ± 1,96 Standardfehler, oder das Intervall des Posteriors (höchstens ± { $error }):
singular-measured-rmse-slope = **Fehler der Steigungen der Cluster**, Wurzel des mittleren Quadrats (höchstens ± { $error }):
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
sure-fan-picture = Die Gerade eines neuen Clusters mit ihrem 95{ "\u00A0" }%-Intervall, und ein breiteres für eine neue Beobachtung
sure-hidden = Jeder Balken soll die wahre Steigung seines Clusters mit 95{ "\u00A0" }% Wahrscheinlichkeit enthalten. Wie viele tun es?
sure-covered = { $held } von { $of } Intervallen enthalten die wahre Steigung.
sure-covered-so-far = In bisher { $samples } Stichproben { $share } von allen und { $extreme } vom extremsten Zehntel.
sure-best-is-best = Der Cluster mit der höchsten Schätzung hat wirklich die höchste Steigung.
sure-best-is = Der Cluster mit der höchsten Schätzung ist in Wahrheit Nummer { $rank } von { $clusters }.
sure-no-posterior = Für diese Stichprobe lässt sich die Posterior-Verteilung nicht verlässlich berechnen.
sure-posterior-coming = Der Posterior dieser Stichprobe ist unterwegs.
sure-fan-full = Mehr Beobachtungen passen hier nicht hinein; „Alles vergessen“ beginnt von vorn.
sure-posterior-failed = Die Posterior-Verteilung konnte nicht berechnet werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.
sure-reveal = Die Wahrheit zeigen
sure-more = Zwanzig weitere
sure-counter = Intervalle, die die wahre Steigung enthalten, in allen Stichproben bisher; der Strich steht bei 95{ "\u00A0" }%
sure-counter-all = von allen Clustern
sure-counter-extreme = vom Zehntel mit den extremsten Schätzungen
sure-counter-of = { $held } von { $of }
sure-key-holds = enthält die Wahrheit
sure-key-misses = verfehlt sie
sure-key-truth = wahre Steigung
sure-add = Noch einmal beobachten
sure-clear = Alles vergessen
sure-key-line = seine Gerade, 95{ "\u00A0" }%
sure-key-observation = eine weitere Beobachtung, 95{ "\u00A0" }%
sure-fan-says = { $seen ->
    [0] Noch nichts gesehen
    [one] Eine Beobachtung gesehen
   *[other] { $seen } Beobachtungen gesehen
  }: Bei x = 0 liegt seine Gerade bei { $line }, zwischen { $low } und { $high }.

## Ihre Daten: eine Tabelle bringen

data-no-script = Diese Seite arbeitet allein in Ihrem Browser und braucht deshalb JavaScript.
data-examples = Mit einem Beispiel beginnen:
data-example-sleepstudy = Schlafstudie
data-example-radon = Radon in Häusern
data-take-file = Eine Datei wählen oder irgendwo auf dieser Seite ablegen
data-kinds = CSV, TSV oder Text in Spalten, bis zu { $rows } Zeilen. Zellen dürfen durch Kommas, Semikolons, Tabulatoren, senkrechte Striche oder Leerzeichen getrennt sein.
data-paste = Oder einfügen, zum Beispiel aus einer Tabellenkalkulation
data-paste-example =
    Schule;Stunden;Punkte
    Nord;2,5;61
    Nord;4;70
data-paste-read = Diesen Text lesen
data-paste-long = { $characters } Zeichen wurden eingefügt: zu viele, um sie zu zeigen, aber sie werden gelesen.
data-pasted = Der eingefügte Text
data-file = „{ $name }“
data-quoted = „{ $name }“
data-stage-example = Das Beispiel wird geladen
data-stage-reading = Die Tabelle wird gelesen
data-stage-columns = Die Spalten werden gelesen
data-stage-fitting = Das Modell wird angepasst
data-cancel = Abbrechen
data-cancelled = Abgebrochen. Ihre Tabelle und Ihre Wahl sind noch da.
data-example-failed = Das Beispiel wurde nicht geladen. Sind Sie offline? Mit Ihrer eigenen Tabelle geht es trotzdem.
data-worker-failed = Der Teil dieser Seite, der Tabellen liest, wurde nicht geladen, oder der Speicher reicht nicht. Versuchen Sie es noch einmal, oder nehmen Sie eine kleinere Tabelle.
data-file-gone = Die Datei lässt sich nicht lesen: Vielleicht wurde sie verschoben oder geändert. Wählen Sie sie noch einmal.
data-unexpected = Das ist misslungen: { $why }. Bitte melden Sie es, wenn möglich mit einer Tabelle, an der man es sieht.
data-no-table = Bringen Sie zuerst eine Tabelle.
data-result = { $label }: { $words }
data-see = Sehen, wie sie sich bewegen

## Ihre Daten: wie eine Tabelle gelesen wird

data-reading = Wie die Tabelle gelesen wird
data-reading-separator = Zellen sind getrennt durch
data-reading-decimal = Dezimalzeichen, wo beides gemeint sein kann
data-reading-header = Namen der Spalten
data-reading-encoding = Zeichensatz der Datei
data-reading-skip = Zeilen, die oben wegzulassen sind
data-reading-missing = Zellen, die außer den üblichen „fehlt“ bedeuten
data-reading-missing-example = -999; verweigert
data-reading-found = gefunden: { $what }
data-reading-best = was am besten passt
data-separator-comma = Kommas
data-separator-semicolon = Semikolons
data-separator-tab = Tabulatoren
data-separator-bar = senkrechte Striche
data-separator-blank = Leerzeichen
data-separator-places = ihre Stelle in der Zeile
data-decimal-point = Punkt (1.5)
data-decimal-comma = Komma (1,5)
data-header-yes = stehen über den Daten
data-header-no = gibt es nicht
data-preview = Die ersten Zeilen
data-preview-caption = Die ersten { $shown } von { $rows } Zeilen.
data-preview-some = Die ersten { $shown } von { $columns } Spalten.
data-kind-number = Zahl
data-kind-date = Datum
data-kind-text = Text
data-kind-empty = leer
data-column = Spalte { $n }
data-column-again = { $name } (Spalte { $n })
data-long-heading = Überschrift
data-long-value = Wert

data-do-undo = Rückgängig
data-sums-read = Jede Zeile ist ein Cluster mit seinen Summen, und daraus wird das Modell angepasst. Es gibt keine Beobachtungen zu zeichnen und keine Residuen zu prüfen.
data-sums-not = Nein, Zeilen sind Beobachtungen
data-sums-why = geraten: Jede Zeile ist ein Cluster mit seinen Summen
data-sums-r = lme4 braucht die Beobachtungen und kann keine Summen lesen.
data-do-read-as = „{ $cell }“ als { $value } lesen
data-do-swap = Tag und Monat tauschen
data-do-number = Als Zahl lesen
data-do-days = Als Tage lesen
data-do-not-missing = Diese fehlen nicht
data-do-cell-missing = „{ $cell }“ bedeutet „fehlt“
data-do-plain-quotes = Anführungszeichen wie jedes andere Zeichen lesen
data-do-skip-ragged =
    { $rows ->
        [one] Diese Zeile weglassen
       *[other] Diese { $rows } Zeilen weglassen
    }
data-do-fill-ragged = Am Ende leere Zellen ergänzen
data-do-header-is-data = Es sind Daten
data-do-header-is-names = Es sind Namen
data-do-long = Zu Zeilen machen
data-do-fill-down = Leere Zellen von oben füllen
data-do-leave-out =
    { $rows ->
        [one] Diese Zeile weglassen
       *[other] Diese { $rows } Zeilen weglassen
    }

data-read-part = Hier steht nur ein Teil der Tabelle, wie Programme lange Tabellen ausgeben: { $rows } { $whole ->
        [0] Zeilen
       *[other] von { $whole } Zeilen
    }. Speichern Sie die ganze Tabelle als CSV und nehmen Sie diese Datei: in R mit { $r }, in Python mit { $python }.
data-read-number = { $columns }{ $more ->
        [0] {""}
        [one] {" "}und eine weitere Spalte
       *[other] {" "}und { $more } weitere Spalten
    }: „{ $cell }“ wird als { $value } gelesen.
data-read-number-doubtful = { $columns }{ $more ->
        [0] {""}
        [one] {" "}und eine weitere Spalte
       *[other] {" "}und { $more } weitere Spalten
    }: „{ $cell }“ wird als { $value } gelesen, aber nichts in der Tabelle sagt das sicher. Bitte prüfen Sie es.
data-read-date = { $columns }{ $more ->
        [0] {""}
        [one] {" "}und eine weitere Spalte
       *[other] {" "}und { $more } weitere Spalten
    }: „{ $cell }“ wird als Datum gelesen ({ $order ->
        [day] der Tag zuerst
        [month] der Monat zuerst
        [year] das Jahr zuerst
       *[number] Tage eines Kalenders
    }); ein Prädiktor zählt die Tage seit dem ersten.
data-read-date-doubtful = { $columns }{ $more ->
        [0] {""}
        [one] {" "}und eine weitere Spalte
       *[other] {" "}und { $more } weitere Spalten
    }: „{ $cell }“ wird als Datum gelesen, { $order ->
        [day] der Tag zuerst
        [month] der Monat zuerst
        [year] das Jahr zuerst
       *[number] Tage eines Kalenders
    }, aber der Monat könnte ebenso gut an der anderen Stelle stehen. Bitte prüfen Sie es.
data-read-time = { $columns }{ $more ->
        [0] {""}
        [one] {" "}und eine weitere Spalte
       *[other] {" "}und { $more } weitere Spalten
    }: „{ $cell }“ wird als Uhrzeit gelesen, in Stunden.
data-read-signed = „{ $column }“: „{ $cell }“ wird als { $value } gelesen, wie Abrechnungen Zahlen unter 0 schreiben. Ist es eine Note oder eine Bemerkung, so schreiben Sie es anders.
data-read-seems-date = „{ $column }“ reicht von { $low } bis { $high }: Das sieht nach { $what ->
        [excel] den Tagesnummern einer Tabellenkalkulation
        [unix] Sekunden seit 1970
       *[milliseconds] Millisekunden seit 1970
    } aus. Gelesen werden die Zahlen, wie sie sind.
data-read-alone = „{ $column }“: Was um Zahlen herum steht, bleibt weg, etwa Zeichen für Fußnoten, Fehlerangaben und Wörter.
data-read-mixed = „{ $column }“ wird als Text gelesen: { $numbers ->
        [0] „{ $cell }“ ist nicht als Zahl geschrieben.
       *[other] { $numbers } von { $cells } Zellen enthalten Zahlen, „{ $cell }“ ist aber anders geschrieben.
    } Soll die Spalte Zahlen enthalten, berichtigen Sie solche Zellen.
data-read-mixed-times = „{ $column }“ wird als Text gelesen: Viele Zellen sehen nach Datum oder Uhrzeit aus, aber „{ $cell }“ ist nicht wie andere geschrieben, oder wie 8:30 oder 8:30:15.5. Wenn dort steht, wie lange etwas dauerte, schreiben Sie es als Zahl, zum Beispiel in Sekunden.
data-read-blocks = „{ $column }“ ist in den meisten Zeilen leer, wie wenn eine Zelle einer Tabellenkalkulation auch für die Zeilen darunter gilt.
data-read-dittos = „{ $column }“ enthält Zeichen für „wie oben“. Sie gelten als fehlend, solange sie nicht gefüllt sind.
data-read-filled = { $columns }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }: Leere Zellen enthalten, was über ihnen steht.
data-read-missing = { $codes } bedeutet „fehlt“: { $count ->
        [one] eine Zelle
       *[other] { $count } Zellen
    } in { $columns }{ $more ->
        [0] {""}
        [one] {" "}und einer weiteren Spalte
       *[other] {" "}und { $more } weiteren Spalten
    }.
data-read-skipped = { $count ->
        [one] Zeile { $row } wird nicht als Daten gelesen
       *[other] { $count } Zeilen, die erste davon Zeile { $row }, werden nicht als Daten gelesen
    }: { $part ->
        [separator] Sie sagt, wie Zellen getrennt sind.
        [comment] ein Kommentar.
        [rule] eine gezeichnete Linie.
        [title] ein Titel oder eine Bemerkung.
        [units] Einheiten oder Beschreibungen unter den Namen.
        [total] eine Summe oder ein Mittelwert.
        [note] eine Anmerkung unter der Tabelle.
        [again] noch einmal die Namen der Spalten.
        [elided] Zeichen für Zeilen, die nicht gezeigt werden.
       *[ragged] Zellen fehlen oder sind zu viel.
    }
data-read-same-name = Zeile { $row }: Die Spalten { $first } und { $second } heißen beide „{ $column }“. Die zweite heißt hier „{ $renamed }“; geben Sie ihr in der Datei einen anderen Namen, um sicher zu sein.
data-read-names-again = Zeile { $row } enthält immer wieder dieselben Namen. Stehen zwei Tabellen nebeneinander, so stellen Sie die eine unter die andere; liegt die Tabelle auf der Seite, so drehen Sie sie, damit jede Beobachtung eine Zeile ist (in einer Tabellenkalkulation: Inhalte einfügen, transponieren).
data-read-merged = Die Zeilen { $first } und { $second } enthalten zusammen die Namen der Spalten.
data-read-row-names = Die Namen beginnen über der zweiten Spalte, wie R sie schreibt: Die erste Spalte enthält Namen von Zeilen.
data-read-no-name = Zeile { $row } hat { $names } { $names ->
        [one] Namen
       *[other] Namen
    } für { $columns } Spalten: Die letzte hat keinen.{ $separator ->
        [comma] {" "}Stehen Kommas in Zahlen, wie in 1,5, so haben sie diese zerschnitten: Setzen Sie solche Zahlen in Anführungszeichen oder Semikolons zwischen die Zellen.
       *[other] {""}
    }
data-read-header-doubtful = Zeile { $row } wird als Namen der Spalten gelesen, obwohl Zahlen darin stehen.
data-read-no-header = Zeile { $row } wird als Daten gelesen, die Spalten haben also keine eigenen Namen.
data-read-long = { $columns } Spalten sind zu Zeilen geworden: Was in ihren Überschriften stand, ist jetzt eine Spalte, und was darunter stand, eine andere.
data-read-wide = Die { $count } Spalten von „{ $first }“ bis „{ $last }“ sehen nach einer Variablen zu mehreren Gelegenheiten aus. Das Modell braucht für jede eine Zeile.
data-read-encoding = Die Datei wird als { $encoding ->
        [windows-1252] Windows-1252 gelesen, dem Zeichensatz westeuropäischer Tabellenkalkulationen. Wenn Buchstaben falsch aussehen, wählen Sie einen anderen
        [utf-16le] UTF-16 gelesen, dem „Unicode-Text“ einer Tabellenkalkulation
        [utf-16be] UTF-16 gelesen, dem „Unicode-Text“ einer Tabellenkalkulation
       *[other] { $encoding } gelesen
    }.

## Ihre Daten: was an einer Tabelle nicht stimmt

data-nothing = Es steht nichts darin. Eine Tabelle braucht eine Zeile für jede Beobachtung, die Zellen durch Kommas, Semikolons oder Tabulatoren getrennt.
data-file-too-large = Die Datei hat { $size } MB; höchstens { $most } MB können gelesen werden. Speichern Sie nur die drei Spalten, auf die es ankommt.
data-file-kind = Das ist { $kind ->
        [workbook] eine Arbeitsmappe oder eine andere gepackte Datei
        [old-workbook] eine alte Excel-Arbeitsmappe
        [pdf] ein PDF
        [compressed] eine gepackte Datei
       *[parquet] eine Parquet-Datei
    }, kein Text. Speichern Sie die Tabelle als CSV (in Excel: „CSV UTF-8“) und nehmen Sie diese Datei.
data-text-kind = Das ist { $kind ->
        [json] JSON. Eine Tabelle hat eine Zeile für jede Beobachtung. Speichern Sie sie als CSV: in R mit { $r }, in Python mit { $python }.
        [markup] eine Webseite oder XML. Öffnen Sie sie in einem Browser oder einer Tabellenkalkulation, kopieren Sie dort die Tabelle und fügen Sie sie hier ein.
        [sql] SQL. Lassen Sie die Datenbank die Zeilen als CSV schreiben und nehmen Sie diese Datei.
        [code] Code, der eine Tabelle erzeugt. Führen Sie ihn aus und speichern Sie die Tabelle als CSV: in R mit { $r }, in Python mit { $python }.
        [structure] was ein Programm über die Spalten einer Tabelle sagt, nur mit ihren ersten Werten. Speichern Sie die Tabelle als CSV: in R mit { $r }, in Python mit { $python }.
        [yaml] YAML. Eine Tabelle hat eine Zeile für jede Beobachtung. Speichern Sie sie als CSV.
       *[eprime] ein Protokoll von E-Prime. Führen Sie die Protokolle mit E-Merge zusammen, exportieren Sie sie aus E-DataAid als Text und nehmen Sie diese Datei.
    }
data-no-text = Zeile { $row }: Das ist nicht der Text einer Tabelle; hier stehen Bytes einer anderen Art von Datei. Speichern Sie die Tabelle als CSV und nehmen Sie diese Datei.
data-quote-open = Zeile { $row }: Ein Anführungszeichen wird geöffnet und nie geschlossen. Schließen Sie es, oder nehmen Sie es weg. Innerhalb einer Zelle wird ein Anführungszeichen doppelt geschrieben ("").
data-too-wide = Zeile { $row } hat { $columns } Spalten; höchstens { $most } können gelesen werden. Speichern Sie nur die Spalten, auf die es ankommt; wenn die Tabelle auf der Seite liegt, drehen Sie sie, sodass jede Beobachtung eine Zeile ist.
data-too-narrow = Zeile { $row } hat eine Spalte, wenn man sie durch { $separator ->
        [comma] Kommas
        [semicolon] Semikolons
        [tab] Tabulatoren
        [bar] senkrechte Striche
       *[other] Leerzeichen
    } trennt; mindestens zwei sind nötig, Zielvariable und Cluster, mit einem Prädiktor drei. Wählen Sie ein anderes Trennzeichen, wenn dieses nicht stimmt.
data-row-short = Zeile { $row } hat { $cells ->
        [one] eine Zelle
       *[other] { $cells } Zellen
    }, Zeile { $first } hat { $width }: Spalte { $column } ist nicht da. Ergänzen Sie die Zellen, wenn nötig leere; vielleicht ist die Zeile umbrochen.
data-row-long = Zeile { $row } hat { $cells } Zellen, Zeile { $first } hat { $width }: Spalte { $column } hat keine Überschrift. Entfernen Sie, was zu viel ist; um einen Text, in dem ein { $separator ->
        [comma] Komma
        [semicolon] Semikolon
        [tab] Tabulator
        [bar] senkrechter Strich
       *[other] Leerzeichen
    } vorkommt, gehören Anführungszeichen.
data-rows-quoted = Zeile { $row } steht als Ganzes in Anführungszeichen und ist so eine einzige Zelle. Entfernen Sie in einem Texteditor das erste und das letzte Anführungszeichen jeder Zeile und schreiben Sie verdoppelte ("") einfach; oder nehmen Sie die Datei, wie sie war, bevor eine Tabellenkalkulation sie so speicherte.
data-row-wrapped = In Zeile { $row } beginnen weitere Spalten derselben Zeilen, wie R eine Tabelle ausgibt, die breiter ist als der Bildschirm. Speichern Sie sie als CSV und nehmen Sie diese Datei: { $r }.
data-header-only = Zeile { $row } ist die einzige, und sie enthält Namen. Ergänzen Sie darunter die Zeilen mit Daten, oder sagen Sie, dass es keine Namen gibt.
data-too-long = Es sind mehr als { $most } Zeilen. Nehmen Sie eine Stichprobe der Cluster, oder behalten Sie nur einige davon.
data-cell-text = Spalte „{ $column }“, Zeile { $row }: „{ $cell }“ ist keine Zahl{ $more ->
        [0] {""}
        [one] , und noch eine Zelle dieser Art
       *[other] , und noch { $more } Zellen dieser Art
    }.
data-cell-missing = Spalte „{ $column }“, Zeile { $row }: In der Zelle steht „{ $cell }“, das heißt, sie fehlt{ $more ->
        [0] {""}
        [one] , und noch eine Zelle dieser Art
       *[other] , und noch { $more } Zellen dieser Art
    }.
data-cell-empty = Spalte „{ $column }“, Zeile { $row }: Die Zelle ist leer{ $more ->
        [0] {""}
        [one] , und noch eine Zelle dieser Art
       *[other] , und noch { $more } Zellen dieser Art
    }.
data-cell-correct = Berichtigen Sie die Zelle, oder wählen Sie eine andere Spalte.
data-cell-digits-only = Schreiben Sie sie nur mit Ziffern und einem Dezimalzeichen: ohne Einheiten, Tausenderzeichen und Währungen.
data-cell-limit = Das sagt, dass ein Wert jenseits einer Grenze liegt, und nicht, wie groß er ist: Das Modell braucht eine Zahl. Schreiben Sie eine, wie Ihr Fach es tut, oder nehmen Sie die Zelle als fehlend.
data-cell-comma = Wenn es eine ist, wählen Sie unter „Wie die Tabelle gelesen wird“ das Dezimalkomma.
data-cell-point = Wenn es eine ist, wählen Sie unter „Wie die Tabelle gelesen wird“ den Dezimalpunkt.
data-cell-too-large = Sie ist zu groß; wählen Sie eine andere Einheit.
data-cell-no-date = Berichtigen Sie das Datum, oder wählen Sie eine andere Spalte.
data-fill-gaps = Füllen Sie die Lücken, oder wählen Sie „Zeilen mit fehlenden Zellen weglassen“.
data-no-row-left = Es bleibt keine Zeile übrig: In jeder fehlt eine Zelle der gewählten Spalten. Wählen Sie andere Spalten, oder füllen Sie die Lücken.

## Ihre Daten: Spalten wählen

data-later-columns = Sie erscheinen hier, sobald eine Tabelle gelesen ist.
data-outcome = Zielvariable
data-outcome-hint = eine Zahl; was Sie erklären wollen
data-predictor = Prädiktor
data-predictor-hint = eine Zahl, die innerhalb der Cluster variiert
data-cluster = Cluster
data-cluster-hint = was mehrere Zeilen gemeinsam haben
data-within = Innerhalb davon
data-within-hint = eine zweite Spalte, in der Namen neu beginnen
data-level-zero = Was als 0 zählt
data-level-one = Was als 1 zählt
data-choose = eine Spalte wählen
data-none-predictor = keiner: Mittelwerte der Cluster
data-none-within = keine
data-option-text = { $name } (enthält Text)
data-option-empty = { $name } (leer)
data-option-constant = { $name } (in jeder Zeile gleich)
data-option-clusters = { $name } ({ $clusters } Cluster)
data-option-levels = { $name } (Text: eine Stufe gegen eine andere)
data-option-bad = { $name } ({ $cells ->
        [one] eine Zelle ist
       *[other] { $cells } Zellen sind
    } keine Zahl)
data-options = Optionen
data-model = Modell
data-model-correlated = Achsenabschnitte und Steigungen, die zusammenhängen
data-model-uncorrelated = Achsenabschnitte und Steigungen, unkorreliert, wo der Prädiktor 0 ist
data-model-intercept = nur Achsenabschnitte
data-option-centre = Den Prädiktor an seinem Mittelwert zentrieren
data-option-centre-within = Ihn am Mittelwert jedes Clusters zentrieren
data-option-scale = In Standardabweichungen messen
data-option-leave-out = Zeilen mit fehlenden Zellen weglassen
data-missing-none = (hier fehlt keine)
data-missing-some = ({ $missing } von { $rows } Zeilen)
data-missing-between = ({ $least } bis { $most } von { $rows } Zeilen)
data-fit = Das Modell anpassen
data-choose-roles = Wählen Sie eine Spalte für { $roles }: Keine Spalte der Tabelle lässt sich dafür sicher erraten.
data-role-y = die Zielvariable
data-role-x = den Prädiktor
data-role-cluster = den Cluster
data-same-column = Zweimal ist dieselbe Spalte gewählt. Zielvariable, Prädiktor und Cluster brauchen je eine eigene.
data-guess-unsure = Die Spalten sind erraten, und nicht sicher. Bitte prüfen Sie sie.

data-why-cluster = erraten: { $distinct } Werte, jeder in mehreren Zeilen{ $named ->
        [yes] , und der Name passt
       *[no] {""}
    }
data-why-no-cluster = keine Spalte hat Werte, die in mehreren Zeilen stehen
data-why-outcome = erraten: eine Zahl, die innerhalb der Cluster variiert{ $named ->
        [yes] , und der Name passt
       *[no] {""}
    }
data-why-no-outcome = keine Spalte mit Zahlen variiert innerhalb der Cluster
data-why-predictor = erraten: variiert innerhalb der Cluster{ $named ->
        [yes] , und der Name passt
       *[no] {""}
    }
data-why-date = erraten: ein Datum, das innerhalb der Cluster variiert
data-why-levels = erraten: ein Text mit zwei Stufen; „{ $zero }“ zählt als 0 und „{ $one }“ als 1
data-why-none = keine andere Zahl variiert innerhalb der Cluster; es passt ein Modell ihrer Mittelwerte
data-why-text = keine andere Zahl variiert innerhalb der Cluster; „{ $column }“ ist Text mit { $levels } Stufen: Wählen Sie ihn, um eine mit einer anderen zu vergleichen

data-x-centred = { $x }, zentriert
data-x-centred-within = { $x }, in Clustern zentriert
data-x-scaled = { $x }, in SD
data-x-days = { $x }, Tage
data-x-hours = { $x }, Stunden
data-x-level = { $x }: { $level }

## Ihre Daten: warum sich an Spalten kein Modell anpassen lässt

data-one-cluster = In der Spalte „{ $column }“ steht von der ersten Zeile an immer derselbe Cluster, „{ $cluster }“. Mindestens zwei sind nötig: Wählen Sie die Spalte, die Cluster unterscheidet.
data-one-row-each = In der Spalte „{ $column }“ steht in jeder Zeile ein anderer Name; jeder Cluster hat also eine Zeile, und nichts unterscheidet die Unterschiede der Cluster vom Rauschen. Wählen Sie die Spalte, die mehrere Zeilen gemeinsam haben.
data-too-few-rows =
    { $rows ->
        [one] Eine Zeile ist
       *[other] { $rows } Zeilen sind
    } zu wenig: Das Modell schätzt { $least } Zahlen. Ergänzen Sie Zeilen, und lieber viele als wenige.
data-constant-y = Die Spalte „{ $column }“ ist von der ersten Zeile an immer { $value }. Es gibt nichts zu erklären: Wählen Sie eine andere Zielvariable.
data-constant-x = Die Spalte „{ $column }“ ist von der ersten Zeile an immer { $value }. Eine Steigung braucht einen Prädiktor, der variiert: Wählen Sie eine andere Spalte.
data-not-fitted = An diese Spalten lässt sich kein Modell anpassen: { $why } (y ist „{ $y }“, { $hasX ->
        [yes] x ist „{ $x }“, der Cluster
       *[no] der Cluster
    } ist „{ $cluster }“.) Wählen Sie andere Spalten oder eine andere Einheit.
data-do-means = Mittelwerte der Cluster ohne Prädiktor anpassen
data-do-intercepts = Nur Achsenabschnitte anpassen
data-do-uncorrelated = Unkorrelierte Achsenabschnitte und Steigungen anpassen
data-do-centre = Am Mittelwert zentrieren
data-do-centre-within = In den Clustern zentrieren
data-do-scale = In Standardabweichungen messen
data-do-within = Cluster durch „{ $outer }“ und „{ $column }“ unterscheiden

## Ihre Daten: das Modell in Worten

data-words-rows = Das Modell ist an { $rows } Zeilen in { $clusters } Clustern von „{ $column }“ angepasst{ $leftOut ->
        [0] {""}
        [one] ; eine Zeile mit einer fehlenden Zelle wurde weggelassen
       *[other] ; { $leftOut } Zeilen mit fehlenden Zellen wurden weggelassen
    }{ $otherLevels ->
        [0] {""}
        [one] ; eine Zeile mit einer anderen Stufe wurde weggelassen
       *[other] ; { $otherLevels } Zeilen mit anderen Stufen wurden weggelassen
    }.
data-words-average = Im durchschnittlichen Cluster ist „{ $y }“ { $intercept }, wo „{ $x }“ 0 ist, und ändert sich um { $slope } (Standardfehler { $error }) je Einheit von „{ $x }“.
data-words-mean = Im durchschnittlichen Cluster ist „{ $y }“ { $intercept } (Standardfehler { $error }).
data-words-correlated = Darum herum unterscheiden sich die Cluster: ihre Achsenabschnitte mit einer Standardabweichung von { $intercepts }, ihre Steigungen mit { $slopes }, und beide haben eine Korrelation von { $correlation }. Um die Gerade eines Clusters streuen die Zeilen mit einer Standardabweichung von { $noise }.
data-words-slopes = Darum herum unterscheiden sich die Cluster: ihre Achsenabschnitte mit einer Standardabweichung von { $intercepts }, ihre Steigungen mit { $slopes }. Um die Gerade eines Clusters streuen die Zeilen mit einer Standardabweichung von { $noise }.
data-words-intercepts = Darum herum unterscheiden sich die Cluster: ihre Achsenabschnitte mit einer Standardabweichung von { $intercepts }; die Steigung ist für alle dieselbe. Um die Gerade eines Clusters streuen die Zeilen mit einer Standardabweichung von { $noise }.
data-words-means = Darum herum unterscheiden sich die Cluster: ihre Mittelwerte mit einer Standardabweichung von { $intercepts }. Um den Mittelwert eines Clusters streuen die Zeilen mit einer Standardabweichung von { $noise }.
data-words-shrinkage = Auf dem Weg von ihren eigenen Regressionen zum gemischten Modell geben Cluster im Mittel { $intercept } ihres Abstands im Achsenabschnitt und { $slope } in der Steigung auf.
data-words-shrinkage-means = Auf dem Weg von ihren eigenen Mittelwerten zum gemischten Modell geben Cluster im Mittel { $share } ihres Abstands auf.
data-words-held-rows = Zehnmal wurde ein Zehntel der Zeilen weggelassen und aus den übrigen vorhergesagt. Die Vorhersagen von „{ $y }“ liegen um { $own } daneben (Wurzel des mittleren Quadrats) allein aus den Zeilen des Clusters, um { $mixed } im gemischten Modell und um { $one }, wo Cluster nicht unterschieden werden; alle an denselben { $rows } Zeilen gemessen.
data-words-held-clusters = Ganze Cluster, die weggelassen wurden, sagt das gemischte Modell allein aus seinen festen Effekten vorher und liegt um { $mixed } daneben; wo Cluster nicht unterschieden werden, sind es { $one }.
data-words-held-none = Wie gut die drei Poolings ausgelassene Zeilen vorhersagen, wird hier nicht erprobt: { $why ->
    [few] Dazu braucht es mindestens { $rows } Zeilen.
    [many] Bei mehr als { $rows } Zeilen würden die zwanzig Fits zu lange dauern.
    [sums] Summen haben keine Zeilen, die man auslassen könnte.
   *[parts] Ohne einen Teil dieser Zeilen lässt sich kein Modell anpassen, oder es bleibt nichts zu vergleichen.
}

## Ihre Daten: Warnungen

data-warnings = Warnungen
data-warn-unit = lme4 würde dieses Modell singulär nennen, aber nur wegen der Einheit von „{ $x }“, in der eine Steigung sehr klein ist. Das ist es nicht: In anderen Einheiten ist dasselbe Modell ein gewöhnliches.
data-warn-singular = Das Modell ist singulär: { $what ->
        [both] Beide Varianzen zwischen den Clustern werden auf so gut wie 0 geschätzt
        [intercepts] Die Varianz der Achsenabschnitte wird auf so gut wie 0 geschätzt
        [slopes] Die Varianz der Steigungen wird auf so gut wie 0 geschätzt
       *[correlation] Achsenabschnitte und Steigungen werden als vollkommen korreliert geschätzt
    }. So viele Varianzen können die Daten nicht auseinanderhalten; lesen Sie nicht viel hinein. Wo sich die Cluster unterscheiden, würden mehr Cluster oder mehr Zeilen in jedem es zeigen; wo nicht, ist etwa die Hälfte aller Stichproben singulär, wie groß sie auch sind (Stram und Lee 1994).{ $simpler ->
        [yes] {" "}Ein einfacheres Modell kommt ohne das aus.
       *[no] {""}
    }
data-warn-few-clusters = Es sind nur { $clusters } Cluster. Wie sehr sich Cluster unterscheiden, ist dann kaum bekannt, und ebenso wenig, wie weit zu schrumpfen ist: Nehmen Sie die Varianzen als grobe Schätzung. Ein Intervall von ±1,96 Standardfehlern ist auch für den Durchschnitt zu schmal: Nehmen Sie eines mit einem t-Quantil, mit Satterthwaites Freiheitsgraden.
data-warn-some-slopes =
    { $without ->
        [one] Ein Cluster hat keine eigene Steigung: nur eine Zeile, oder dasselbe „{ $x }“ in jeder Zeile. Das gemischte Modell gibt ihm trotzdem eine Gerade; in der Abbildung gibt es keinen Anfang, nur das Ende.
       *[other] { $without } von { $clusters } Clustern haben keine eigene Steigung: nur eine Zeile, oder dasselbe „{ $x }“ in jeder Zeile. Das gemischte Modell gibt jedem trotzdem eine Gerade; in der Abbildung gibt es keinen Anfang, nur das Ende.
    }
data-warn-no-slopes = „{ $x }“ variiert in keinem Cluster, deshalb sagt nichts, wie sich Steigungen zwischen Clustern unterscheiden: Das Modell hat nur zufällige Achsenabschnitte.
data-warn-no-noise = Die Geraden der Cluster erklären „{ $y }“ ohne jedes Rauschen: Sie haben zu wenige Zeilen für so viele Varianzen, und das Kriterium hat kein Minimum. Keine Zahl hier bedeutet etwas{ $simpler ->
        [yes] ; nehmen Sie nur einen zufälligen Achsenabschnitt
       *[no] {""}
    }.
data-warn-same-pair = Jeder Cluster hat höchstens zwei Zeilen, und dieselben zwei Werte von „{ $x }“. Die Varianzen von Achsenabschnitten, Steigungen und Rauschen lassen sich dann nicht auseinanderhalten: Wie weit Cluster hier schrumpfen, ist willkürlich. Ein Modell mit nur zufälligen Achsenabschnitten wäre das richtige.
data-warn-saturated = Es gibt nicht mehr Zeilen als zufällige Effekte (zwei je Cluster). lme4 lehnt solche Daten ab, wenn man es nicht anders sagt; die Restvarianz lässt sich dann schlecht von der der Cluster trennen.
data-warn-scale = Der Maßstab von „{ $column }“ ist extrem (Standardabweichung { $sd }). Dem Modell macht das nichts aus, aber die Zahlen werden schwer lesbar: { $role ->
        [x] Wählen Sie „In Standardabweichungen messen“ oder eine andere Einheit
       *[y] Wählen Sie eine andere Einheit
    }.
data-warn-far-from-0 = „{ $column }“ ist weit von 0 entfernt (Mittelwert { $mean }, Standardabweichung { $sd }). Ein Achsenabschnitt ist die Höhe der Geraden bei 0, weit außerhalb der Daten, und hängt stark mit der Steigung zusammen: Wählen Sie „Den Prädiktor an seinem Mittelwert zentrieren“.
data-warn-labels = „{ $one }“ und „{ $other }“ in „{ $column }“ sehen gleich aus und sind zwei Cluster{ $more ->
        [0] {""}
        [one] , und bei einem weiteren ist es ebenso
       *[other] , und bei { $more } weiteren ist es ebenso
    }. Wenn sie einer sind, schreiben Sie sie auf eine Weise.
data-warn-total = Ein Cluster von „{ $column }“ heißt „{ $label }“, wie eine Zeile, die andere zusammenfasst. Wenn sie das tut, lassen Sie sie weg: Das Modell hält sie für einen weiteren Cluster.
data-warn-twice = Jede Zeile steht zweimal da, als wäre die Tabelle unter sich selbst eingefügt worden. Das Modell hält jede für eine eigene Beobachtung und ist sich in allem zu sicher.
data-warn-outcome = „{ $y }“ { $kind ->
        [binary] ist 0 oder 1. Eine Ja-oder-Nein-Zielvariable braucht ein anderes Modell (in R: glmer mit family binomial); dieses behandelt sie wie eine Zahl
       *[count] sieht nach einer Anzahl aus. Anzahlen brauchen ein anderes Modell (in R: glmer mit family poisson); dieses behandelt sie wie jede andere Zahl
    }.
data-warn-far = { $count ->
        [one] Zeile { $row }: „{ $column }“ ist { $value }, weit entfernt von allen anderen, die zwischen { $low } und { $high } liegen. Stimmt das?
       *[other] „{ $column }“ ist in { $count } Zeilen { $value }, zuerst in Zeile { $row }, weit entfernt von allen anderen, die zwischen { $low } und { $high } liegen. Ist das ein Zeichen für „fehlt“?
    }
data-warn-between = Zwischen den Clustern ist die Steigung von „{ $x }“ { $between }, innerhalb { $within }: Cluster mit höherem „{ $x }“ unterscheiden sich auch in anderem. Eine Steigung für beides vermengt sie. In den Clustern zentriert ist sie die innerhalb.
data-warn-means = In den Clustern zentriert hat „{ $x }“ die Steigung innerhalb, und ein Achsenabschnitt ist die Höhe eines Clusters an seinem eigenen Mittelwert von „{ $x }“. Diese Höhen ändern sich um { $between } je Einheit des Mittelwerts, von dem dieses Modell nichts erfährt: Alle schrumpfen zu einem Durchschnitt. Die letzte Zeile des R-Codes gibt ihm die Mittelwerte als zweiten Prädiktor.
data-warn-restart = Die Namen in „{ $column }“ scheinen in jedem „{ $outer }“ neu zu beginnen. Wenn derselbe Name in zweien nicht derselbe Cluster ist, unterscheiden beide Spalten zusammen die Cluster.

## Ihre Daten: Ergebnisse

data-later-results = Die Abbildung erscheint hier, sobald ein Modell angepasst ist.
data-figure-caption = Jeder Punkt ist ein Cluster, sein Achsenabschnitt nach rechts und seine Steigung nach oben. Er beginnt, wo seine eigene Regression ihn hinsetzt. { $shown }
data-figure-caption-means = Jeder Punkt ist der Mittelwert eines Clusters. Er beginnt, wo seine eigenen Zeilen ihn hinsetzen. { $shown }
data-figure-title = Ihre Daten
data-figure-table = Schätzungen von { $clusters } Clustern als Tabelle
data-figure-some-rows = Das Feld zu einem Cluster zeichnet höchstens { $rows } seiner Zeilen.
data-drawn-all = Alle { $clusters } Cluster sind zu sehen.
data-drawn-some = Abbildung und Tabelle zeigen { $drawn } von { $clusters } Clustern, in der Reihenfolge ihrer Namen einen von je { $step }; Modell, Zahlen und Download sind von allen.
data-example-farthest = { $cluster }, am weitesten außen
data-example-smallest = { $cluster }, die wenigsten Zeilen
data-example-moved-away = { $cluster }, in einer Koordinate nach außen gerückt
data-print = Das angepasste Modell im Ausdruck
data-r = Dasselbe in R
data-python = Dasselbe in Python
data-copy = Kopieren
data-code-any-end = Diese Zeilen trennen die Varianzen nicht, daher endet ein einfacher Aufruf von lmer anderswo, mit demselben Kriterium und anderen Varianzen. Der Code nimmt die dieser Seite.
data-code-plain = Ein einfacher Aufruf von lmer druckt fast dasselbe: Er hört etwas früher auf, und manchmal in einem anderen Minimum.
data-code-far-off = Ein einfacher Aufruf von lmer druckt vielleicht andere Zahlen: In den Einheiten dieses Prädiktors hört seine Suche zu früh auf. Der Code sucht in besseren und geht zurück.
data-code-beyond = Die Cluster unterscheiden sich so viel mehr, als Zeilen streuen, dass lme4 hier Stellen verliert: Es druckt andere Zahlen, wie immer man es aufruft. Der Python-Code druckt diese.

## Ihre Daten: was sich mitnehmen lässt

data-export-svg = Die Abbildung (SVG)
data-export-png = Die Abbildung (PNG)
data-export-report = Der Bericht (Text)
data-export-link = Link kopieren
data-export-link-hint = Der Link enthält Ihre Wahl und nichts von Ihrer Tabelle.
data-address-broken = Diese Adresse ließ sich nicht lesen; sie bestimmt deshalb nichts.
data-paper = Ein Absatz für einen Aufsatz
data-paper-correlated = Für „{ $y }“ wurde ein lineares gemischtes Modell mit restringierter Maximum-Likelihood angepasst, mit einem festen Effekt von „{ $x }“ und korrelierten zufälligen Achsenabschnitten und Steigungen von „{ $x }“ für jeden Cluster von „{ $cluster }“.
data-paper-uncorrelated = Für „{ $y }“ wurde ein lineares gemischtes Modell mit restringierter Maximum-Likelihood angepasst, mit einem festen Effekt von „{ $x }“ und unkorrelierten zufälligen Achsenabschnitten und Steigungen von „{ $x }“ für jeden Cluster von „{ $cluster }“.
data-paper-intercept = Für „{ $y }“ wurde ein lineares gemischtes Modell mit restringierter Maximum-Likelihood angepasst, mit einem festen Effekt von „{ $x }“ und zufälligen Achsenabschnitten für jeden Cluster von „{ $cluster }“.
data-paper-means = Für „{ $y }“ wurde ein lineares gemischtes Modell ohne Prädiktor mit restringierter Maximum-Likelihood angepasst, mit zufälligen Achsenabschnitten für jeden Cluster von „{ $cluster }“.
data-paper-size = Es hat { $rows } Beobachtungen in { $clusters } Clustern{ $leftOut ->
        [0] {""}
        [one] ; eine Zeile mit einem fehlenden Wert wurde weggelassen
       *[other] ; { $leftOut } Zeilen mit fehlenden Werten wurden weggelassen
    }.
data-paper-fixed = Der durchschnittliche Achsenabschnitt ist { $intercept } (SE { $interceptError }), die durchschnittliche Steigung von „{ $x }“ { $slope } (SE { $slopeError }, { $test }).
data-paper-t = t = { $t }
data-paper-test = t({ $df }) = { $t } mit Freiheitsgraden nach Satterthwaite, 95{ "\u00A0" }%-Intervall { $low } bis { $high }
data-paper-mean = Der Durchschnitt der Cluster ist { $intercept } (SE { $interceptError }).
data-paper-sds-correlated = Zwischen den Clustern haben Achsenabschnitte eine Standardabweichung von { $intercepts } und Steigungen von { $slopes }, mit einer Korrelation von { $rho }; die Standardabweichung des Rests ist { $noise }.
data-paper-sds-uncorrelated = Zwischen den Clustern haben Achsenabschnitte eine Standardabweichung von { $intercepts } und Steigungen von { $slopes }; die Standardabweichung des Rests ist { $noise }.
data-paper-sds-intercept = Zwischen den Clustern haben Achsenabschnitte eine Standardabweichung von { $intercepts }; die Standardabweichung des Rests ist { $noise }.
data-paper-singular = Das Modell ist singulär.
data-paper-engine = Das Modell wurde mit shrinksite angepasst, das die Schätzungen von lme4 gibt (REML-Kriterium { $criterion }).
