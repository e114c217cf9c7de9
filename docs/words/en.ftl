### Every word that a reader sees outside the Markdown pages, in English. Format: projectfluent.org.
###
### One section a room, begun by "## "; the room's name begins its keys: `player-play`. Every language has
### the same keys with the same $variables. The build names each key that is missing, unused or different.
### Write a key out where it is used: say("player-play"). What a program puts together begins with what is
### common to all: say(`parameter-${name}`) uses every key that begins with `parameter-`. A key may go
### another way to `say`, in a list or an error, as long as it is written out there.
### $variables: whole numbers choose plurals and get their thousands set apart; any other number comes as
### text (shrinksite/number_words.py, docs/javascripts/words/numbers.js).

## Numbers

number-decimal = .
number-thousands = ,
number-missing = –
number-percent = { $number }%
number-interval = { $low } to { $high }

## Door
## Steps of the story: guess, answer, everyone, share, points, pull, anyone. An empty line begins a paragraph.
## <b class="no-pooling"> and its like put the mark of the figure before the word.

door-heading = What a mixed model knows about one person
door-study = One real study: { $people } people, seven nights of three hours’ sleep
door-title-guess = Three mornings of one person. Where will night 7 be?
door-title-answer = It was { $truth } milliseconds.
door-title-everyone = One person proves nothing. Here are all { $people }.
door-title-share = Trust each, or trust the average?
door-title-points = A line is two numbers, so a line is a point.
door-title-pull = Now the points move.
door-title-anyone = Take mornings away from anyone.

door-say-guess =
    Every morning their reactions were timed. The dark dots are three mornings of one person, the faint
    lines all mornings of the { $others } others. Drag the dashed line to where you think it will end.
door-say-answer =
    Three mornings that happened to fall: their <b class="no-pooling">own line</b> says { $own }.
    <b class="complete-pooling">One line for all</b> says { $all } and knows nothing of this person. The
    <b class="partial-pooling">mixed model</b> says { $mixed }.

    It takes from the three mornings what they tell well: that this person is slower than most. And it
    takes from the { $others } others what three mornings cannot tell: how fast lost sleep slows people down.
door-say-everyone =
    Each in turn shows three mornings, and everyone else all of them. The numbers say how far off the
    hidden mornings were, for the <b class="no-pooling">own line</b> and for the
    <b class="partial-pooling">mixed model</b>. It is nearer for { $nearer } of { $people }, and farther
    for { $farther }.

    For { $exception }, the last, it is plainly wrong: { $exception_own } became { $exception_mixed }, because
    this is the one person who got faster. Yet over all { $people } the own lines are { $mean_own } ms off, one
    line for all { $mean_all }, and the mixed model { $mean_mixed }. Best on the whole, not for each.
door-say-share =
    Let every line go the same part of the way from its own to the average.

    At one end you trust three mornings, at the other you trust the crowd: { $mean_own } or { $mean_all } ms off.
    Between these two mistakes lies a valley, with { $best } at { $best_share }.

    Only the hidden mornings tell where. The <b class="partial-pooling">mixed model</b> has not seen them: it
    works out from everybody else how far to trust whom, for each line anew, and is { $mean_mixed } off.
door-say-points =
    Where the line starts, at night 0, is how far right its point lies. How many milliseconds each night adds
    is how high. The <b class="no-pooling">own line</b> of { $followed } starts at { $start } and loses { $loss } a
    night. The others show all their mornings again.
door-say-pull =
    Each goes from its <b class="no-pooling">own line</b> to where the
    <b class="partial-pooling">mixed model</b> puts it, towards the dark disc: the average line, made of all
    of them. Eight mornings say a lot, so most go a short way. { $followed } shows three, and gives up { $given }
    of its distance in slope.

    This is shrinkage, or partial pooling.
door-say-anyone =
    Choose a person, and take mornings from the end, one by one.

    The fewer are left, the less a point holds its place, and the more the others decide where it goes. With
    none left the model still has a line: the average.

door-picture-guess =
    Reaction times of { $people } people over seven nights of three hours’ sleep. Of one person only the first
    three mornings are shown, near 300 milliseconds. A dashed line leads from there to a handle at night 7.
door-picture-answer =
    The three mornings and what follows from them for night 7: the own line falls to { $own }, one line for all
    rises to { $all }, the mixed model’s to { $mixed }. It really was { $truth }.
door-picture-everyone =
    { $people } small panels, each with a person’s three mornings, the three lines and the mornings held
    back. The mixed model’s line is nearer to these for { $nearer } people, farther off for { $farther }.
door-picture-share =
    The same { $people } panels. In each a black line lies between the own line and the one line for all,
    { $best_share } of the way.
door-picture-points =
    { $people } points, one a person: where the own line starts across, its slope up. { $followed } lies lowest,
    with a start of { $start } and a slope of −{ $loss }.
door-picture-pull =
    Each point has moved from its own line to the mixed model’s, towards the average line in the middle; most a
    short way, { $followed } a long way up.
door-picture-anyone = The same points. The person chosen and the mornings kept decide where they are.

door-label-ms = ms
door-label-own = own line
door-label-all = one for all
door-label-mixed = mixed model
door-label-truth = really
door-label-guess = your guess
door-label-nights = nights of three hours’ sleep
door-label-reaction = reaction time, ms
door-label-intercept = where the line starts, ms
door-label-slope = what a night adds, ms
door-label-average = the average line

door-guess-label = Your guess for night 7
door-guess-value = { $ms } ms
door-guess-answer = See what happened
door-guess-skip = Skip
door-guess-quote = You said { $guess } and were { $off } ms off. The mixed model was { $mixed_off } off.
door-share-label = Part of the way to the average
door-share-value = { $share } of the way: { $error } ms off
door-share-own = each alone
door-share-all = all alike
door-anyone-person = Person
door-anyone-less = Take one away
door-anyone-more = Give one back
door-anyone-kept =
    { $kept ->
        [0] no morning left
        [one] 1 morning left
       *[other] { $kept } mornings left
    }
door-anyone-start = start
door-anyone-slope = a night
door-anyone-said =
    { $person }, { $kept ->
        [0] no morning
        [one] 1 morning
       *[other] { $kept } mornings
    } left. Mixed model: starts at { $start }, { $slope } a night.
door-anyone-impossible = With so little left there is nothing to fit: give somebody a morning back first.
door-back = Back
door-next = Next
door-again = Start again
door-said = Step { $step } of { $steps }. { $text }
door-steps = The story
