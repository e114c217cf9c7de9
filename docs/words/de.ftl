### Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Was zu beachten ist, steht in en.ftl.

## Zahlen

number-decimal = ,
number-thousands = .
number-missing = –
number-percent = { $number }{ "\u00A0" }%
number-interval = { $low } bis { $high }
