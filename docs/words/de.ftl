### Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Was zu beachten ist, steht in en.ftl.

## Zahlen

number-decimal = ,
number-thousands = .
number-missing = –
number-percent = { $number }{ "\u00A0" }%
number-interval = { $low } bis { $high }

## Begriffe

term-intercept = Achsenabschnitt
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
figure-axis-unit = { $name } ({ $unit })
figure-description = { $clusters } Cluster, der Achsenabschnitt nach rechts, die Steigung von { $x } nach oben. Von der eigenen Regression jedes Clusters führt eine Linie zu seiner Schätzung im gemischten Modell, auf die festen Effekte zu. { $outside }.
figure-shrinkage = Mittlere Shrinkage
figure-shrinkage-of = { $intercept } der Achsenabschnitte, { $slope } der Steigungen
figure-gain = Näher an der Wahrheit
figure-gain-of = { $closer } Cluster; weiter von ihr entfernt: { $farther }
figure-error = Fehler, { $pooling } { $measure }
figure-error-of = Achsenabschnitt { $intercept }, Steigung { $slope }
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
cluster-outside-way = Sein ganzer Weg liegt außerhalb dieses Ausschnitts; wählen Sie den, in den jeder Punkt passt, um ihn zu sehen.
cluster-outside-own = Seine eigene Gerade liegt außerhalb dieses Ausschnitts; wählen Sie den, in den jeder Punkt passt, um sie zu sehen.
cluster-outside-mixed = Seine Schätzung im gemischten Modell liegt außerhalb dieses Ausschnitts; wählen Sie den, in den jeder Punkt passt, um sie zu sehen.

## Schätzungen

estimates-of-all = Schätzungen aller Cluster
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
estimates-kept = vom Abstand behalten

## Nebeneinander

small-pick = Ein Klick öffnet die Seite dazu.
small-simulated = Jedes Szenario in einem gleich großen Ausschnitt um seine eigenen festen Effekte: Achsenabschnitte bis { $intercept } nach links und rechts, Steigungen bis { $slope } nach oben und unten.
small-own = Echte Daten, jeweils in einem eigenen Ausschnitt um ihre festen Effekte: drei Standardabweichungen der eigenen Geraden nach jeder Seite.
small-fixed = feste Effekte
small-shrinkage = Shrinkage: { $intercept } der Achsenabschnitte, { $slope } der Steigungen

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
page-missing = Diese Seite gibt es nicht
page-missing-more = Vielleicht ist sie umgezogen, oder die Adresse hat einen Fehler. Alle Seiten stehen in der Navigation; die meisten beginnen mit der { $introduction }.
page-missing-introduction = Einführung
page-contact = Einen Fehler melden
page-repository = Quelltext
