### shared

trial = SAMPLE
link-down = Data of { $time }. Connecting again …
link-down-first = Connecting to the server …
wait-short = less than 15 minutes
wait-medium = 15–45 minutes
wait-long = more than 45 minutes
people-ahead =
    { $count ->
        [0] You are next
        [one] { $count } person ahead of you
       *[other] { $count } people ahead of you
    }
priority = Priority
returned = Back after being missed
counter = Counter { $counter }
number = Number
language-name = { $language ->
    [id] Bahasa Indonesia
    [en] English
   *[other] { $language }
 }
no-answer = The server has not answered yet. This is sent again by itself.
screen-unknown = This screen is not registered yet. Ask the administrator.
sound-muted = Sound is off – touch the screen
