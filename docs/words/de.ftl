### Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Was zu beachten ist, steht in en.ftl.

## Zahlen

number-decimal = ,
number-thousands = .
number-missing = –
number-percent = { $number }{ "\u00A0" }%
number-interval = { $low } bis { $high }

## Why

figure-axis-intercept = Achsenabschnitt
figure-axis-slope = Steigung von { $x }
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
