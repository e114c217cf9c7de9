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
