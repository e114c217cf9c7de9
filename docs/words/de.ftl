### Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Was zu beachten ist, steht in en.ftl.

## Zahlen

number-decimal = ,
number-thousands = .
number-missing = –
number-percent = { $number }{ "\u00A0" }%
number-interval = { $low } bis { $high }

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
engine-no-noise = In jedem Cluster liegt y auf der eigenen Geraden: Es gibt kein Rauschen zu schätzen.
engine-one-line = y und x liegen auf einer Geraden: Es gibt kein Rauschen und nichts zu schätzen.
engine-unit = Die Zahlen in y oder x sind zu groß oder zu klein: Wählen Sie eine andere Einheit.
engine-unknown = Es lässt sich kein Modell anpassen: { $why }.

## Parameter der simulierten Daten: Name, Einheit, Hilfe; $allowed ist eines der letzten

parameter-obs-per-cluster = Beobachtungen je Cluster
parameter-obs-per-cluster-unit = Zeilen
parameter-obs-per-cluster-help = Beobachtungen je Cluster: { $allowed }. Mehr davon machen die eigene Gerade eines Clusters besser. Eine neue Zahl zieht neue Daten.
parameter-n-cluster = Cluster
parameter-n-cluster-unit = Cluster
parameter-n-cluster-help = Anzahl der Cluster: { $allowed }. Aus mehr Clustern erfährt das gemischte Modell mehr darüber, wie sie sich unterscheiden. Eine neue Zahl zieht neue Daten.
parameter-intercept = Achsenabschnitt
parameter-intercept-unit = Einheiten von y
parameter-intercept-help = Achsenabschnitt, der Durchschnitt aller Cluster bei x = 0: { $allowed }. Er verschiebt die ganze Wolke zur Seite und ändert sonst nichts.
parameter-beta = Steigung von x
parameter-beta-unit = y je x
parameter-beta-help = Koeffizient von x, die durchschnittliche Steigung aller Cluster: { $allowed }. Er verschiebt die ganze Wolke nach oben oder unten und ändert sonst nichts.
parameter-sigma = Rauschen, SD
parameter-sigma-unit = Einheiten von y
parameter-sigma-help = Standardabweichung des Rauschens einer Beobachtung: { $allowed }. Mehr Rauschen, weniger Vertrauen in die eigene Gerade eines Clusters, mehr Shrinkage.
parameter-sd-int = Achsenabschnitte, SD
parameter-sd-int-unit = Einheiten von y
parameter-sd-int-help = Standardabweichung der Achsenabschnitte: { $allowed }. Wie sehr sich die Cluster wirklich in der Höhe unterscheiden. Bei 0 gar nicht.
parameter-sd-slope = Steigungen, SD
parameter-sd-slope-unit = y je x
parameter-sd-slope-help = Standardabweichung der Steigungen: { $allowed }. Wie sehr sich die Cluster wirklich in der Steigung unterscheiden. Bei 0 gar nicht.
parameter-cor = Korrelation
parameter-cor-unit = −1 bis 1
parameter-cor-help = Korrelation von Achsenabschnitten und Steigungen: { $allowed }. Ob hohe Cluster auch steile sind. Sie kippt die Wolke.
parameter-balanced = Behaltene Zeilen
parameter-balanced-unit = Anteil an allen
parameter-balanced-help = Anteil der Zeilen, der behalten wird: { $allowed }. Unter 1 fallen Zeilen zufällig weg, sodass die Cluster verschieden groß werden.
parameter-seed = Startzahl
parameter-seed-unit = { "" }
parameter-seed-help = Zahl, die alles Zufällige festlegt: { $allowed }. Dieselbe Startzahl gibt hier, in R und in Python dieselben Zufallszahlen.
parameter-allowed-any = eine Zahl
parameter-allowed-from = eine Zahl, mindestens { $least }
parameter-allowed-between = eine Zahl, mindestens { $least } und höchstens { $most }
parameter-allowed-above = eine Zahl, größer als { $above } und höchstens { $most }
parameter-allowed-whole-from = eine ganze Zahl, mindestens { $least }
parameter-allowed-whole-between = eine ganze Zahl, mindestens { $least } und höchstens { $most }

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
lab-copied = Kopiert
lab-not-copied = Nicht kopiert

lab-jumps = Stellen im Labor
lab-jump-figure = Abbildung
lab-jump-controls = Einstellungen
lab-jump-dial = Regler
lab-jump-numbers = Zahlen
lab-caption = Dieselbe Abbildung wie auf den anderen Seiten, für die Zahlen, die Sie wählen.
lab-controls = Parameter
lab-presets = Ausgangspunkt
lab-group-clusters = Die Cluster
lab-group-seen = Was davon zu sehen ist
lab-group-average = Durchschnitt und Stichprobe
lab-help = Was ist „{ $parameter }“?
lab-slider = { $parameter }, { $unit }
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
lab-row-intercept = Achsenabschnitt
lab-row-x = Steigung
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
lab-row-no-pooling = kein Pooling
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
lab-singular-correlation = Die Korrelation ist als { $sign }1 geschätzt: Die Schätzungen liegen auf einer Geraden, und mit ihnen die Ellipse.

# Zu hören, nicht zu sehen: was eine neue Einstellung ergab
lab-said = Mittlere Shrinkage: { $intercept } der Achsenabschnitte, { $x } der Steigungen. RMSE beider zusammen: kein Pooling { $none }, partielles { $partial }, vollständiges { $complete }.

lab-dial = Der Pooling-Regler
lab-dial-intro = Wie viel Pooling es gibt, hat REML gewählt. Drehen Sie selbst weiter: Die Abbildung folgt, und die Kurve zeigt, wie weit alle Schätzungen zusammen von der Wahrheit entfernt sind.
lab-dial-curve = RMSE entlang des Reglers
lab-dial-slider = Pooling-Regler, von keinem Pooling über REML zu vollständigem Pooling
lab-dial-none = kein Pooling
lab-dial-reml = REML
lab-dial-complete = vollständiges Pooling
lab-dial-chosen = was REML gewählt hat
lab-dial-times = die Kovarianz der Cluster × { $times }
lab-dial-tiny = < { $least }
# $place: eines der fünf darüber; es beginnt den Satz
lab-dial-error = { $place }: RMSE { $both } (Achsenabschnitt { $intercept }, Steigung { $x }).
lab-dial-best-here = In dieser Stichprobe liegt der Fehler von REML höchstens { $limit } über dem kleinsten.
lab-dial-best-elsewhere = In dieser Stichprobe liegt der Fehler von REML { $share } über dem kleinsten; den gibt es bei: { $place }.
lab-dial-more = mehr Pooling (Kovarianz × { $times })
lab-dial-less = weniger Pooling (Kovarianz × { $times })
lab-dial-cliff = Dieser Fit ist singulär: Seine Cluster unterscheiden sich nur in einer Richtung. Weniger Pooling bewegt jeden entlang dieser Richtung, zu dem Punkt hin, der seiner eigenen Geraden am nächsten liegt, und nie bis zu dieser Geraden selbst. Darum steht das äußerste Ende, kein Pooling, für sich.
lab-dial-cliff-nothing = REML schätzt keine Unterschiede zwischen den Clustern, und jedes Vielfache von nichts ist nichts: Der Regler bewegt keinen Punkt bis zu seinem äußersten Ende, kein Pooling.
lab-dial-back = Zurück zu REML
lab-dial-both = beide zusammen
lab-dial-intercept = Achsenabschnitt
lab-dial-x = Steigung
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
