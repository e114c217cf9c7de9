### Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Was zu beachten ist, steht in en.ftl.

## Zahlen

number-decimal = ,
number-thousands = .
number-missing = –
number-percent = { $number }{ "\u00A0" }%
number-interval = { $low } bis { $high }

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
