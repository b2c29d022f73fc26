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
login = Log in
login-name = Name
login-pin = PIN
logout = Log out
leave = Cancel
refused = Not possible now. See the latest state on the screen.
pairing-title = This screen is not registered yet
pairing-how = On a staff computer open { $address }, choose Devices and type this code.
pairing-then = Once it is approved, this screen starts by itself. The code changes every 10 minutes.
pairing-asking = Asking the server for a code …
sound-muted = Sound is off – touch the screen
### refusals: what happened, and what to do. $at is a time of day in words ("09:40 WITA").

refusal-not-logged-in = You are not logged in, or your session has ended. Please log in with your name and PIN.
    .title = Not logged in
refusal-wrong-pin = The name or the PIN is wrong. Please check and try again.
    .title = Wrong name or PIN
refusal-not-allowed = Your role is not allowed to do this. Please ask a supervisor.
    .title = Not allowed
refusal-not-found = What you are looking for was not found. Please check the address.
    .title = Not found
refusal-unknown-agency = This agency is not on the floor. Please choose one from the list.
    .title = Unknown agency
refusal-unknown-comment = This comment is no longer there: it may have been erased after its time. Load the list again.
    .title = Comment not found
refusal-unknown-service = This service does not exist. Please choose one from the list.
    .title = Unknown service
refusal-unknown-counter = This counter does not exist. Please choose one from the list.
    .title = Unknown counter
refusal-unknown-ticket = This queue number was not found today. Please check the number and its code.
    .title = Number not found
refusal-unknown-errand = This errand does not belong to that queue number. Please reload the page.
    .title = Errand not found
refusal-unknown-wall = This display is not in the settings. Please check the address.
    .title = Unknown display
refusal-unknown-holiday = There is no such holiday on { $day }. See "calendar list".
    .title = Unknown holiday
refusal-unknown-zone = This zone does not exist. Please choose one from the list.
    .title = Unknown zone
refusal-unknown-alarm = This alarm is over: its cause has gone.
    .title = Alarm is over
refusal-unknown-notice = This notice has been withdrawn or does not exist. Please look at the list again.
    .title = Unknown notice
refusal-alarm-taken = { $owner } already sees to it. Nothing more needs to be done.
    .title = Already seen to
refusal-unknown-device = This device has not been registered or has been revoked. Please ask the administrator.
    .title = Unknown device
refusal-unknown-pairing = The code of this screen has run out. The screen will ask for a new one.
    .title = Screen's code has run out
refusal-unknown-pairing-code = No screen shows this code. Read it again from the screen; it changes every 10 minutes.
    .title = Code not found
refusal-device-taken = Another device is called { $name }. Choose another name, revoke that device first, or say that this one takes its place.
    .title = Name of a device already taken
refusal-no-printer = There is no printer for this. Add one in the settings, or print on A4 paper.
    .title = No printer
refusal-not-your-printer = Printer { $printer } is driven by another agent. Check the key agent of this printer in server.toml.
    .title = Not a printer of this agent
refusal-unknown-printer = This printer is not in the settings. Please check its name.
    .title = Unknown printer
refusal-unknown-job = This print job does not exist.
    .title = Print job not found
refusal-unknown-staff = There is no staff member of this name. Please check the name.
    .title = Unknown staff member
refusal-survey-answered = This visit has been judged already. Thank you.
    .title = Already judged
refusal-survey-too-early = You can judge the visit once all your errands are done.
    .title = Not done yet
refusal-floor-changed-meanwhile = Somebody else has changed the floor. Load the page again, then repeat your change.
    .title = Already changed
refusal-backup-failed = The copy could not be written: { $detail }. Check its folder and the room on the disk.
    .title = Copy failed
refusal-trial-not-copied = A trial is not copied. Run "backup FILE" if you need its copy.
    .title = A trial
refusal-service-in-use = { $waiting } people still wait for { $service }. Serve or transfer them first.
    .title = Still waited for
refusal-counter-in-use = Somebody sits at counter { $counter }. Close it first.
    .title = Still in use
refusal-unknown-report = This report does not exist. Please choose one from the list.
    .title = Unknown report
refusal-month-not-over = The month { $month } is not over. Please close it once its last day has passed.
    .title = Month not over
refusal-month-empty = Nobody came in the month { $month }. Please check month and year.
    .title = Month without visitors
refusal-period-reversed = The last day lies before the first. Please swap the two days.
    .title = Days the wrong way round
refusal-period-years = Reports cover the years { $first } to { $last }. Please check the year of both days.
    .title = Year to correct
refusal-malformed = What was sent cannot be read. Please reload the page and try again.
    .title = Unreadable request
refusal-invalid = Some entries are not right. Please correct those that are marked.
    .title = Entries to correct
refusal-key-reused = A command with this key was already sent with other content. Please reload the page and try again.
    .title = Command key already used
refusal-too-many = Too many attempts. Please try again at { $at }.
    .title = Too many attempts
refusal-state-forbids = This number { $state ->
        [pending] is not in this queue yet
        [waiting] is waiting
        [called] is being called
        [serving] is being served
        [held] is on hold
        [absent] was marked absent
        [done] has been served
        [transferred] has been transferred
        [cancelled] has been cancelled
        [expired] is no longer valid
       *[other] is in another state
    }, so it cannot be { $act ->
        [call] called
        [recall] called again
        [start] started
        [finish] finished
        [hold] put on hold
        [resume] resumed
        [release] put back into the queue
        [mark_absent] marked absent
        [absent] marked absent
        [return] put back into the queue
        [return_behind] put back into the queue
        [join] put into the queue
        [choose] made the next stop
        [postpone] postponed
        [transfer] transferred
        [cancel] cancelled
        [change] changed
       *[other] handled so
    }.
    .title = Not possible now
refusal-counter-busy = This counter is still serving a number. Finish it or put it on hold first.
    .title = Counter is serving
refusal-counter-taken = This counter is in use by { $officer }. Take it over only after asking.
    .title = Counter is taken
refusal-counter-not-open = This counter is not open. Open the counter first.
    .title = Counter is not open
refusal-ticket-active-elsewhere = This visitor is being called or served at another counter. Please call the next number.
    .title = At another counter
refusal-too-soon = It is too soon. Please wait until { $at }.
    .title = Too soon
refusal-others-wait = Others are waiting for this service. Call the next number, or ask the visitor to take one.
    .title = Others are waiting
refusal-nothing-to-undo = There is no command to undo.
    .title = Nothing to undo
refusal-too-late-to-undo = The time to undo is over, or the number has moved on.
    .title = Too late to undo
refusal-returns-used-up = This number was missed too often and cannot be put back again. Please take a new number.
    .title = Cannot be put back again
refusal-postpones-used-up = This turn was postponed too often. Please wait for your turn.
    .title = Cannot be postponed again
refusal-only-at-counter = This number can be called at counter { $counter } only.
    .title = Not for this counter
refusal-postpone-minutes = A turn can be postponed only by the times that are offered. Please choose one from the list.
    .title = Not one of the times offered
refusal-too-many-people = One number for this service stands for at most { $at_most ->
        [one] 1 person
       *[other] { $at_most } people
    }. Please take another number for the rest.
    .title = Too many people
refusal-errand-twice = This service is already on that number.
    .title = Already on the number
refusal-officer-has-counter = You still have counter { $counter } open. Close it first.
    .title = Another counter is open
refusal-counter-paused = This counter is paused. Go on serving before you call.
    .title = Counter is paused
refusal-break = It is the break now. Calls begin again at { $until }.
    .title = Break
refusal-calls-stopped = Calls for this service are stopped. Please wait until a supervisor lets them go on.
    .title = Calls are stopped
refusal-last-counter = { $waiting ->
        [one] 1 person is
       *[other] { $waiting } people are
    } still waiting, and this is the last open counter. Leave all the same?
    .title = Last open counter
refusal-unknown-outcome = The outcome "{ $outcome }" is not in the list. Please choose from the list.
    .title = Unknown outcome
refusal-stop-comes-later = This errand can come only after another one is done. Please choose another.
    .title = Comes later
refusal-already-paused = This counter is already paused.
    .title = Already paused
refusal-not-paused = This counter is not paused.
    .title = Not paused
refusal-nobody-at-counter = No number is being called or served at this counter. Call the next number first.
    .title = Nobody at the counter
refusal-not-stopped = This service is not stopped.
    .title = Not stopped
refusal-job-state-forbids = This print job { $state ->
        [waiting] is waiting for the printer
        [printing] is being printed
        [printed] was printed
        [failed] has failed
        [expired] has run out of time
       *[unknown] ended without a clear result
    }, so this report is not used.
    .title = Print report not used
refusal-name-taken = The name { $name } is taken. Please choose another.
    .title = Name is taken
refusal-agency-missing = This role belongs to an agency. Name the agency.
    .title = Agency is missing
refusal-not-oneself = You cannot change or disable your own account. Ask another administrator.
    .title = Your own account
refusal-last-administrator = { $name } is the last administrator. Add another one first.
    .title = Last administrator
refusal-service-elsewhere = Service { $service } is not of this person's agency. Choose a service of that agency.
    .title = Service of another agency
refusal-no-floor = The floor has not been prepared. Run "init" first.
    .title = No floor yet
refusal-wrong-code = This code does not fit the number. Please check the four digits on your paper.
    .title = Wrong code
refusal-not-served-here = This service is not served at this counter. Please choose another.
    .title = Not served here
refusal-no-help-asked = Nobody at this place has asked for help.
    .title = No help asked for
refusal-csrf = This page has been open for too long. Please reload it and try again.
    .title = Page to be reloaded
refusal-clock-unconfirmed = The date of the server has not been confirmed. Ask an administrator to check and confirm it.
    .title = Date not confirmed
refusal-key-missing = The command came without its key. Please reload the page and try again.
    .title = Command key is missing
refusal-too-large = What was sent is too large.
    .title = Too large
refusal-wrong-method = This address does not take such a command.
    .title = Wrong command
refusal-record-unwritable = The server cannot save anything now, and nothing was changed. Ask the administrator to check the disk's space and the data folder.
    .title = Nothing can be saved
refusal-record-broken = The server's record is damaged and cannot be read; nothing was changed. Go on with emergency numbers, and ask the administrator to stop the server and bring back the latest backup with "restore FILE".
    .title = The record is damaged
refusal-unforeseen = Something went wrong on the server. Please try again; if it happens again, tell the administrator.
    .title = Trouble on the server
refusal-already-closed = This day of service is already closed.
    .title = Already closed
refusal-override = A supervisor has closed this service for now. Please ask at the information desk.
    .title = Closed for now
refusal-stopped = This service is stopped for now. Numbers already taken stay good all day.
    .title = Stopped for now
refusal-holiday = Today is a holiday. Please come on the next working day.
    .title = Holiday
refusal-closed-today = This service is not open today. Please come on another day.
    .title = Not open today
refusal-before-hours = Numbers cannot be taken yet. Please wait a little.
    .title = Not open yet
refusal-after-hours = No more numbers are given out today. Please come on the next working day.
    .title = Closed
refusal-no-time-left = The queue for this service is too long to be served today. Please come on the next working day.
    .title = Not enough time left
refusal-quota-full = All places for this service are taken today. Please come on the next working day.
    .title = Fully booked today
refusal-number-of-no-series = Number { $number } belongs to no series. Please check the letters on the paper.
    .title = Not a queue number
refusal-number-of-other-series = Number { $number } is not of this service, whose numbers begin with { $series }. Please check the number or the service.
    .title = The letters do not fit
refusal-not-emergency-number = Number { $number } is not an emergency number. Those begin with { $first }.
    .title = Not an emergency number
refusal-number-taken = Number { $number } has been entered today already. Please check it, or look it up.
    .title = Number entered already
refusal-time-to-come = The time on the paper is still to come; it is { $at } now. Please check it.
    .title = Time still to come
refusal-time-of-other-day = The time on the paper is not of today. An emergency number holds on its own day only.
    .title = Not of today
refusal-time-before-opening = The time on the paper is before the opening at { $at }. Please check it.
    .title = Before the opening

### settings: mistakes in config/server.toml, QUEUE_* variables and options

setting-line = { $place }: { $problem } { $remedy }
setting-file-missing = This file does not exist.
    .remedy = Check where the file is.
setting-file-unreadable = This file cannot be read: { $detail }
    .remedy = Check the permissions of the file.
setting-file-malformed = This file is not correct TOML: { $detail }.
    .remedy = Correct that line; text stands in quotation marks.
setting-unknown = This key is unknown.
    .remedy = { $suggestion ->
        [none] Remove this key.
       *[other] Perhaps { $suggestion } is meant.
    }
setting-missing = This key is missing.
    .remedy = Add the key with its value.
setting-not-text = The value must be text.
    .remedy = Put it in quotation marks, as in "8".
setting-not-whole-number = The value must be a whole number.
    .remedy = Write digits without quotation marks and without a point, as in 10.
setting-not-number = The value must be a number.
    .remedy = Write it without quotation marks, as in 0.3.
setting-not-yes-no = The value must be true or false.
    .remedy = Write true or false without quotation marks.
setting-not-list = The value must be a list.
    .remedy = Write it in square brackets, as in ["KTP", "KK"].
setting-not-table = The value must be a table.
    .remedy = Write [name], [[name]], or key = value in braces.
setting-not-time = The value must be a time of day.
    .remedy = Write it as "07:30".
setting-not-span = The value must be a stretch of the day.
    .remedy = Write it as "07:30-16:00".
setting-not-address = The value must be a web address.
    .remedy = Write the whole address, as "http://antrean.contoh.go.id", or leave it empty.
setting-not-instant = The value must be a date and time with a time zone.
    .remedy = Write it as "2026-11-02T07:00:00+08:00".
setting-too-small = The value is too small.
    .remedy = Write at least { $least }.
setting-too-large = The value is too large.
    .remedy = Write at most { $most }.
setting-choice = The value is not one of the choices.
    .remedy = Choose one of: { $choices }.
setting-empty = The value must not be empty.
    .remedy = Fill it in.
setting-form = The value does not have the right form.
    .remedy = Follow the example in the shipped file.
setting-invalid = The value cannot be accepted: { $detail }
    .remedy = Correct the value.
setting-threads-too-few = There are too few threads for { $sockets } screens.
    .remedy = Set threads to at least { $least }.
setting-guest-wifi-no-name = The guests' Wi-Fi has a password but no name.
    .remedy = Fill in ssid, or leave password empty.
setting-printer-key-missing = A printer of kind { $kind } needs { $name }.
    .remedy = Add { $name ->
        [host] the printer's address, as in host = "192.168.1.50".
        [vendor] the maker's number that lsusb shows, as in vendor = 0x04b8.
        [product] the product's number that lsusb shows, as in product = 0x0e15.
       *[device] the path of the device, as in device = "/dev/ttyUSB0" or "/dev/usb/lp0".
    }
setting-printer-key-unused = A printer of kind { $kind } does not use { $name }.
    .remedy = { $keys ->
        [none] Remove this key, or choose another kind.
       *[other] Remove this key, or choose another kind. This kind uses { $keys }.
    }
setting-printer-profile-unknown = There is no printer profile { $name }.
    .remedy = { $suggestion ->
        [none] Write "default" for 80 mm paper, or "POS-5890" for 58 mm.
       *[other] Perhaps { $suggestion } is meant. "default" suits 80 mm paper, "POS-5890" 58 mm.
    }
setting-printer-twice = There are two printers named { $name }.
    .remedy = Give each printer an id of its own.
setting-printer-fallback-unknown = The fallback printer { $name } does not exist.
    .remedy = Write the id of another printer, or remove fallback.
setting-printer-fallback-itself = This printer is its own fallback.
    .remedy = Write the id of another printer, or remove fallback.
setting-kiosk-twice = Kiosk { $name } prints to two printers at once.
    .remedy = Name the kiosk at one printer only, and use fallback for the other.

### floor problems: contradictions in the floor

floor-name-twice = The name { $name } is used twice.
    .remedy = Give each a name of its own.
floor-name-unknown = There is no { $name } on this floor.
    .remedy = Check the spelling, or add it first.
floor-code-form = The code { $name } cannot be used.
    .remedy = Use letters, digits and hyphens only, without spaces.
floor-series-form = The number prefix { $prefix } cannot be used.
    .remedy = Use one to three capital letters from A to Z.
floor-series-twice = The number prefix { $prefix } is already used by { $other }.
    .remedy = Choose another: each prefix may be used once.
floor-service-unserved = No counter serves { $name }.
    .remedy = Add this service to a counter, or remove the service.
floor-hours-backwards = Hours that begin at { $begins } end before or when they begin.
    .remedy = Write the beginning first, then the end.
floor-break-outside = The break that begins at { $begins } lies outside the hours of service.
    .remedy = Bring the break in line with that day's hours.
floor-never-open = There is no day on which it is open.
    .remedy = Give the hours of at least one day.
floor-timezone-unknown = The time zone { $name } is unknown.
    .remedy = Use Asia/Jakarta, Asia/Makassar or Asia/Jayapura.
floor-accent-form = The colour { $name } cannot be used.
    .remedy = Write it as "#0b5d5b".
floor-question-no-way = No answer leads to a queue number.
    .remedy = Give issues = true to at least one answer.
floor-after-circle = The service { $name } waits for itself to be done first.
    .remedy = Remove one after, so that some service can begin.
floor-number-range = The value { $value } cannot be used.
    .remedy = Write a number from { $least } to { $most }.
floor-choice = The value { $value } is not one of the choices.
    .remedy = Choose one of: { $choices }.
floor-wall-blind = The display { $name } shows no zone.
    .remedy = Fill in zones for that display.
floor-wall-counter = The display { $name } and the counter { $counter } do not fit together.
    .remedy = For the layout "counter" fill in a counter of that display's zones. For any other, remove counter.
floor-wall-slides-name = { $name } cannot be the name of a folder of slides.
    .remedy = Write the name of one folder in the data folder, in letters and digits without spaces, such as slides.
slide-folder-missing = The folder of slides { $folder } was not found.
    .remedy = Make that folder and put the pictures there, or remove slides from this display.
slide-unreadable = The slide { $name } cannot be read: { $reason }.
    .remedy = Check the file's permissions.
slide-name = The name of the slide { $name } holds signs that cannot be shown.
    .remedy = Give the file a name of plain letters and figures.
slide-kind = The slide { $name } is no PNG, JPG or WebP picture.
    .remedy = Save the picture as PNG, JPG or WebP and put it there again.
slide-heavy = The slide { $name } is larger than { $most } MB.
    .remedy = Make the picture smaller: on a display it is a third of the panel wide at most.
slide-size = The slide { $name } is { $across } x { $down } dots large.
    .remedy = Use a picture of 1 to { $most } dots on each side.
floor-popular-too-many = There are too many services on the kiosk's first page: { $count }.
    .remedy = Name at most { $most }.

floor-slip-logo-name = { $name } cannot be the name of a logo file.
    .remedy = Write the file's name alone, ending in .png or .bmp, without folder and without spaces.
floor-slip-text-long = This text of the paper has { $count } letters: too long.
    .remedy = Shorten it to { $most } letters at most.
floor-slip-placeholder = { $name } cannot be filled in here.
    .remedy = Remove the braces. Known are, in miss_note alone: { $known }.
slip-logo-missing = The logo file { $name } was not found.
    .remedy = Put it into one of these folders: { $folders }.
slip-logo-unreadable = The logo file { $name } cannot be read: { $reason }.
    .remedy = Check the file's permissions.
slip-logo-kind = This file is no PNG or BMP picture.
    .remedy = Save the picture as PNG and put it there again.
slip-logo-heavy = The logo file is larger than { $most } kB.
    .remedy = Make the picture smaller: on paper it is 384 dots wide at most.
slip-logo-size = The logo is { $across } x { $down } dots large.
    .remedy = Use a picture of 1 to { $most } dots on each side.

### calendar: mistakes in a file of holidays, line by line

calendar-line = line { $line }
calendar-mistakes = Nothing was imported from { $file }; { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    }:
calendar-imported = { $days ->
        [one] 1 day
       *[other] { $days } days
    } imported.
calendar-not-utf8 = This line holds letters that are not UTF-8.
    .remedy = Save the file as CSV UTF-8.
calendar-unreadable = The file cannot be read from here on: { $detail }.
    .remedy = Correct it, or download it again.
calendar-cut-off = The file breaks off before its end.
    .remedy = Download it again.
calendar-empty = The file holds no day.
    .remedy = Write one day a line under the header.
calendar-column-unknown = The column "{ $value }" is unknown or stands twice.
    .remedy = Use day, name, kind, agency, begins, ends, each once.
calendar-column-missing = The column "{ $value }" is missing.
    .remedy = Write the header on the first line: day,name,kind,agency,begins,ends.
calendar-too-many-cells = The line holds more than there are columns.
    .remedy = Put a name with a comma in quotation marks.
calendar-day-form = "{ $value }" is not a date.
    .remedy = Write it as 2026-12-25 or 25/12/2026.
calendar-year-far = The year is too far away.
    .remedy = Write a year between 2000 and 2100.
calendar-name-form = The name is empty or holds signs that cannot be printed.
    .remedy = Write the name of the day.
calendar-kind-unknown = The kind "{ $value }" is unknown.
    .remedy = Choose closed, short or reduced.
calendar-agency-unknown = There is no agency "{ $value }" on the floor.
    .remedy = Write an agency's code; empty means the whole floor.
calendar-time-form = "{ $value }" is not a time of day.
    .remedy = Write it as 07:30.
calendar-hours-missing = The hours of this day are incomplete.
    .remedy = Write both begins and ends.
calendar-hours-backwards = It does not end after it begins.
    .remedy = Exchange or correct the two.
calendar-hours-unused = A closed day has no hours.
    .remedy = Remove the hours, or use the kind short.
calendar-day-twice = This day stands on line { $other } already.
    .remedy = Keep one of the lines.
calendar-event-without-day = This event has no date that can be read.
    .remedy = Correct its DTSTART and DTEND.
calendar-event-repeats = A repeating event cannot be imported.
    .remedy = Write each day as an event of its own.
calendar-event-too-long = This event is longer than 31 days.
    .remedy = Correct its DTEND, or divide it.

### states

state-pending = to follow
state-waiting = waiting
state-called = called
state-serving = being served
state-done = done
state-held = on hold
state-absent = absent
state-transferred = transferred
state-cancelled = cancelled
state-expired = no longer valid

counter-state-open = open
counter-state-paused = paused
counter-state-closed = closed

class-regular = regular
class-priority = priority

### acts

act-issue = Take a number
act-call = Call
act-call-next = Call next
act-recall = Call again
act-start = Start
act-finish = Finish
act-hold = Hold
act-resume = Resume
act-release = Back to the queue
act-absent = Absent
act-return = Back to the queue
act-postpone = Postpone
act-transfer = Transfer
act-cancel = Cancel
act-walk-in = Walk-in
act-add-errand = Add an errand
act-priority = Priority
act-assist = Assist
act-note = Note
act-help = Ask for help
act-undo = Undo
act-open = Open counter
act-take-over = Take over counter
act-pause = Pause
act-unpause = Go on serving
act-close = Close counter

### reasons: why a counter rests, a queue stands still, an errand ended, or no number can be taken

reason-break = break
reason-prayer = prayer
reason-meeting = meeting
reason-away = away for a moment
reason-shift = change of officer
reason-central-server = trouble at the central server
reason-gangguan-server = trouble at the central server
reason-listrik = power failure
reason-jaringan = network trouble
reason-upacara = a ceremony
reason-other = another reason
reason-left = the visitor has left
reason-asked = the visitor asked for it
reason-seen = seen by an officer
reason-mistake = a mistake
reason-wrong-service = wrong service chosen
reason-papers-missing = papers missing
reason-twice = two numbers taken
reason-copying-papers = completing or copying papers
reason-paying = paying first
reason-waiting-for-colleague = waiting for a colleague
reason-urgent = urgent
reason-no-answer = did not come when called
reason-day-end = the day was closed
reason-override = closed by a supervisor
reason-stopped = stopped for now
reason-holiday = holiday
reason-closed-today = not open today
reason-before-hours = not open yet
reason-after-hours = closed
reason-no-time-left = not enough time left
reason-quota-full = fully booked today
reason-nobody-there = no counter is open yet
reason-long-queue = long queue

outcome-done = done
outcome-papers-missing = papers missing
outcome-referred = referred
outcome-refused = refused

### why: whose turn it is, to be read out. $waited and $target in minutes.

why-score = { $class ->
        [priority] Priority
       *[regular] Regular
    }, { $waited ->
        [0] has just come
        [one] has waited 1 minute
       *[other] has waited { $waited } minutes
    } (target { $target } minutes). Nobody is more urgent.
why-overdue = Priority, and already waiting longer than anybody is meant to.
why-passed-over = Goes before { $number }.
why-pass-over = { $calls ->
        [one] Priority went before once
       *[other] Priority went before { $calls } times
    }, so it is this number's turn.
why-returned = Back after a missed call; others have gone first.
why-chosen = Chosen out of order by the officer.
why-only = The only one waiting.
why-walk-in = Came straight to a counter that was free.

### slip: what the server puts on the paper

slip-number-label = Queue number
slip-first = First
slip-ahead = { $people ->
        [0] You are next.
        [one] About 1 person is ahead of you.
       *[other] About { $people } people are ahead of you.
    }
slip-ahead-note = Priority visitors and transfers may go first.
slip-place = { $zone } · counter { $counters }
slip-next = Next (the order will be announced)
slip-stop = { $service } · { $agency }
slip-papers = Have ready
slip-miss-note = Numbers are called { $calls ->
        [one] once
       *[other] { $calls } times
    }. If you miss yours, tell the information desk: you are called again after { $others ->
        [one] 1 other
       *[other] { $others } others
    }.
slip-code = Code: { $code }
slip-url = Scan to follow your turn
slip-wifi = Scan this first for the guests' Wi-Fi
slip-complaint = Complaints: { $channel }
slip-priority = PRIORITY
slip-assist = ASSISTED
slip-people = { $people ->
        [one] For 1 person
       *[other] For { $people } people
    }
slip-sample = SAMPLE
slip-copy = COPY
emergency-number = Emergency number
emergency-time = Time ____ : ____ (written by staff)
emergency-service = Purpose: ______________________
emergency-note = Keep this paper. The number is entered at the information desk, and your wait counts from the time above.

### health: each check by name, with what is said when it is well and when it is not

health-store = Database
    .well = The database can be read.
    .ill = The database is damaged and cannot be read. Stop the server, keep the data folder as it is, and bring back the latest backup with "restore FILE".
health-writing = Writing
    .well = Everything that is done can be saved.
    .ill = Nothing can be saved. Free room on the disk, and check the permissions of the data folder; it goes on by itself.
health-disk = Disk space
    .well = There is enough disk space.
    .ill = The disk is almost full; once it is, nothing can be saved. Delete what is not needed or move old backups away.
health-clock = Clock
    .well = The machine's clock agrees with the record.
    .ill = The machine's clock does not agree with the record. Set the clock, then run "clock confirm".
health-live = Live screens
    .well = The screens receive changes.
    .ill = Changes reach the screens late. Check the network and the machine's load.
health-voice = Voice
    .well = The voice is ready.
    .ill = The voice cannot be made. Calls are still shown; call out loud.
health-printers = Printers
    .well = All printers are ready.
    .ill = A printer has trouble. Check paper, cover and cable.
health-schedule = Schedule
    .well = Scheduled work is done on time.
    .ill = Scheduled work is late. Look at the log.
health-backup = Backup
    .well = The last backup is recent, and could be restored.
    .ill = The last backup is old, or could not be restored for a try. Make one in the administration.
health-second-copy = Second place
    .well = The second place is there; each backup is brought to it.
    .ill = The second place is not there. Plug the USB stick in; backups go on beside the record.

### command line

command-program = Queue and counters of a public service hall.
command-serve = Run the server.
command-demo = Run the server with made-up visitors and officers, in a data folder of its own.
command-check = Check the whole configuration and tell every mistake with its remedy.
command-init = Prepare a new data folder from the floor's file.
command-migrate = Bring the database to this version of the program.
command-backup = Save a whole backup into one file.
command-restore = Restore the data folder from a backup.
command-restore-unsound = The copy { $file } is not whole, or no copy of this program; nothing was changed. Take another one.
command-restore-newer = The copy { $file } was made by a newer release of this program (step "{ $step }"); nothing was changed. Bring the program to that release with "update FILE", then restore the copy.
command-restored = The data folder { $folder } now holds the copy { $file }. Start the server as usual.
command-restore-kept = The database that was there is kept as { $file }.
command-update = Put another release of the program in place of this one, from a bundle.
option-update-finish = Judge an update that a power cut interrupted.
option-update-while-open = Update although officers are at their counters.
command-update-which = Name the bundle's file, or --finish alone.
command-update-unpacking = Checking and unpacking { $release } ...
command-update-trying = Trying { $release } on a copy of the record ...
command-update-switching = Switching to { $release }; the screens come back by themselves ...
command-update-waiting = Waiting until { $release } is well, a minute at most ...
command-update-going-back = Going back to { $release } ...
command-update-done = { $release } runs. The release before it is kept.
command-update-not-installed = The program in { $folder } was not put there by ./install, so it is not updated this way. In a git checkout: pull, "make setup", start again.
command-update-no-room = There is too little room in { $folder } for another release. Nothing was changed.
command-update-no-bundle = { $file } is not a whole bundle. Nothing was changed. Copy it again. ({ $detail })
command-update-bundle-refused = The bundle does not suit this machine. Nothing was changed. { $detail }
command-update-already-there = { $release } is what runs already.
command-update-older = { $release } is older than the record's schema. Nothing was changed.
command-update-open = Officers are at their counters. Update after closing, or with --while-open. Nothing was changed.
command-update-command = "{ $command }" did not succeed. The release that ran before goes on. { $detail }
command-update-service = The service could not be told to { $verb }. { $detail }
command-update-went-back = { $release } was not well within a minute. { $old } runs again; nothing more needs to be done.
command-update-ill-after-all = { $release } runs again, but is not well. Look with: journalctl -u antrean
command-verify = Compare what is stored with the record of events.
command-clock = The time and date that the server goes by.
command-clock-confirm = Confirm the date after the server came to doubt it: the latest entry is later, or over 14 days old.
command-clock-is = Clock of the machine: { $date }, { $time }. Latest entry: { $latest_date }, { $latest_time }.
command-clock-confirmed = The date is confirmed. The server serves again.
command-clock-certain = There is no doubt about the date.
command-staff = Staff and their PINs.
command-staff-add = Add a member of staff.
command-staff-list = List the staff.
command-staff-disable = Disable a member of staff.
command-staff-pin = Change a PIN.
command-device = Devices: kiosks, displays and printers.
command-device-add = Register a device; its token stands on the last line.
command-device-list = List the devices.
command-device-revoke = Revoke a device.
command-floor = The floor.
command-floor-apply = Put a floor's file in force.
command-floor-export = Write the floor in force as a file.
command-print-test = Prints a test page: width, letters, picture, QR codes and cutter.
command-print-day = Prints the day in short by agency: came, served, absent, longest wait.
command-paper-waits = Waiting for printer { $printer }: { $reason }
command-paper-printed = { $paper } was printed at printer { $printer }.
command-paper-failed = { $paper } was not printed at printer { $printer }: { $reason }
command-paper-unknown = { $paper }: nobody knows whether it was printed at printer { $printer }: { $reason }
command-paper-unknown-printer = There is no printer { $name } in the settings. There are: { $known }.
command-print-agent = Run a print agent for another server.
command-speaker = Say a wall's calls on this machine's loudspeaker, without a browser.
command-say = Say a sentence with the floor's voice.
command-say-nothing = Write the sentence to be said, or use --recordings or --missing.
command-say-failed = This sentence cannot be said. Write one word at least, and try again.
command-recording-there = there
command-recording-missing = missing
command-recording-unusable =
    { $fault ->
        [silent] { $file } is of no use: nothing can be heard in it. Record it again.
        [too-long] { $file } is of no use: longer than 30 seconds. Cut it or record it again.
       *[unreadable] { $file } is of no use: not a whole PCM WAV file. Save it again as WAV of 16 bit.
    }
command-recordings = Recordings in { $folder }: { $there } of { $wanted } are there; the engine says the rest. For a list: say --missing.
command-simulate = Work out a day of service without waiting for it.
command-numbers = Emergency numbers, printed beforehand.
command-numbers-print = Print emergency numbers, to be given out while power or server are off and entered at the information desk afterwards.
command-numbers-one-target = Name one target: --printer, --pdf or --png.
command-numbers-series = There is no series { $series }. There are: { $known }.
command-numbers-stopped = Number { $number } was not printed ({ $reason }). Look after the printer, then go on with --from that number.
option-series = The letters that begin the numbers, for example B.
option-number-from = The first number, 901 at least.
option-number-count = How many numbers.
option-printer = The name of a printer in server.toml.
option-pdf = A PDF file of A4 sheets to be cut.
option-png = A PNG file of A4 sheets to be cut.
option-out = The file to write; without it, to the terminal.
command-report = Make a report.
command-report-close-month = --close is for the report "month" alone.
command-export = Export the record of events.
command-calendar = Holidays.
command-calendar-import = Import holidays from a file.
command-calendar-list = Write the holidays as a table that can be imported again.
command-calendar-remove = Remove a holiday; the weekly hours hold again.

option-day = The day to sum up, YYYY-MM-DD; where none is named, today.
option-data = The data folder (or the variable QUEUE_DATA).
option-config = The file with this machine's settings.
option-floor = The floor's file.
option-empty = Begin with a floor without agencies, to be arranged on the page Admin.
option-host = The address that the server listens on (0.0.0.0: every network).
option-port = The server's port.
option-open-now = Set hours, breaks, holidays and the forecast of closing aside; quotas stay.
option-trial = For trials: paper and displays are marked SAMPLE.
option-clock-start = When the trial's clock starts, as in 2026-11-02T07:00:00+08:00.
option-clock-speed = The speed of the trial's clock; 60 makes a minute a second.
option-server = The server's address.
option-token = The device's token.
option-speaker-wall = The wall whose calls are said; without it the first one with a loudspeaker.
option-player = The command that plays a WAV file; without it paplay, pw-play or aplay.
speaker-ready = Connected. The calls of wall { $wall } are said here.
speaker-not-speaking = Connected, but wall { $wall } has no loudspeaker: set speaks = true for it in floor.toml.
speaker-unreachable = The server does not answer ({ $detail }). Trying again.
speaker-refused = The server does not let this loudspeaker in: { $detail }. Check its token with `device list`.
speaker-lost = No loudspeaker is found. Check the cable and the sound card; it goes on by itself.
speaker-found = The loudspeaker is back.
speaker-no-player = No program that plays sound is installed. Install pulseaudio-utils, pipewire-bin or alsa-utils.
speaker-no-wall = No wall has a loudspeaker. Set speaks = true for one in floor.toml.
option-agency = An agency's code.
option-service = A service's code; may be given several times.
option-role = The role.
option-kind = The kind of device.
option-holiday-kind = The kind of day where the file does not say it: closed, short (other hours), reduced (half a day's quota).
option-holiday-agency = An agency's code; without it: the whole floor.
option-pin = The PIN.
option-from = The first day, as in 2026-11-02.
option-to = The last day.
option-format = The form of the output.
option-close = Close this month, for example 2026-11, and keep its reports in the data folder.
option-rebuild = Build the statistics anew from the record of events.
option-speed = The speed of the made-up visitors.
option-language = The language.
option-missing = List the recordings that are still missing.
option-recordings = List every recording that can be used.

command-error = Error: { $detail }
command-mistakes = { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    } in the configuration:
command-check-ok = The configuration is right: { $agencies } agencies, { $services } services, { $counters } counters.
command-check-voice = Sound of { $name }: its counters usually make { $made } calls a minute; { $carried } can be said.
command-check-voice-short = Sound of { $name }: its counters usually make { $made } calls a minute, but only { $carried } can be said. Give zones that do not hear each other a sound_group of their own.
command-check-wall = Wall { $name }: its counters usually make { $made } calls a minute; { $carried } can stand large.
command-check-wall-short = Wall { $name }: its counters usually make { $made } calls a minute, but only { $carried } can stand large. Share its zones out among more walls.
command-progress = { $done } of { $total }
command-done = Done.
command-interrupted = Stopped.
command-folder-in-use = The data folder { $folder } is in use by another server. Stop that server, or choose another folder with --data.
command-unwritable = Nothing can be saved, and nothing was changed: { $detail }. Check the disk's space and whether the data folder may be written, then try again.
command-store-damaged = The database { $file } cannot be read ({ $reason }). Nothing was changed. Keep the file, and bring back the latest copy with "restore FILE".
command-folder-missing = The data folder { $folder } does not exist. Run "init" first.
command-folder-not-empty = The data folder { $folder } is not empty. Choose another with --data.
command-folder-trial = The data folder { $folder } holds real days of service. A trial needs a folder of its own.
command-folder-real = The data folder { $folder } holds a trial. Real service needs a folder of its own.
command-port-in-use = Port { $port } at { $host } is in use. Stop that program, or choose another port with --port.
command-schema-new = The database was made by a newer version of the program. Update this program.
command-schema-old = The database was made by an older version of the program. Run "migrate".
command-floor-differs = The file { $file } differs from the floor in force. Run "floor apply" to put it in force, or "floor export" to keep what is in force.
command-floor-proposal = This floor is still a proposal. Check its agencies, services and counters, then remove "proposal" from its file.
command-no-public-url = Without public_url, paper and screens carry no QR code. Set public_url to an address that visitors' phones can open.
command-not-yet = This command comes with a later version.
command-verified = What is stored agrees with the record.
command-agent-no-printers = { $name ->
        [none] No printer in { $file } is left to the server's own agent.
       *[other] No printer in { $file } names the agent { $name }. Add agent = "{ $name }" to its [[printer]] table, here and at the server.
    }
option-agent = Name of the agent; it drives the printers that name it.

### console

console-title = Officer console
console-title-waiting = ● { $count } waiting
console-login-title = Officer login
console-logout = Log out
console-counters-title = { $name }, which counter?
console-counters-none = There is no counter for you yet. Ask your supervisor.
console-counter-free = Free
console-counter-yours = Your counter now
console-counter-taken = Taken by { $officer }
console-take-over = Take over
console-take-over-ask = { $officer } has counter { $counter }. Take it over? The visitor being served stays at this counter.
console-leave = Cancel
console-linked = Connected
console-small-window = Small window
console-sending = Sending …
console-sending-again = No answer yet. It is sent again by itself.

console-nobody = No visitor at the counter
console-closed = Counter closed
console-paused = Paused: { $reason }
console-paused-until = Back at { $time }
console-called =
    { $calls ->
        [one] Called once
       *[other] Called { $calls } times
    }
console-serving = Serving
console-usual = usually { $minutes } min
console-recall-in = call again in { $seconds } s
console-may-recall = may call again (U)
console-may-absent = may be absent (T), or absent + call (N)
console-when-here = when { $number } stands at the counter
console-then = then { $number } · { $service }
console-mark-priority = Priority
console-mark-assist = Go to them
console-mark-returned = Returned
console-mark-people = { $people } people
console-mark-stops =
    { $stops ->
        [one] 1 more stop
       *[other] { $stops } more stops
    }
console-at-counter = At the counter now
console-still = Is { $number } still being served?
console-still-since = For { $minutes } min, usually { $usual }. If the visitor has left: S.
console-onward = After this: { $place }
console-break = Break
console-break-until = Break until { $time }
console-stopped = { $why ->
        [none] Calls are stopped
       *[other] Calls are stopped: { $why }
    }
console-stopped-until = { $why ->
        [none] Calls are stopped until { $time }
       *[other] Calls are stopped: { $why }, until { $time }
    }
console-send = { $number } goes next to
console-send-counters =
    { $count ->
        [one] Counter { $counters }
       *[other] Counters { $counters }
    }

console-queue = Queue
console-next = Next
console-nobody-waits = Nobody waits
console-waiting = Waiting
console-services-quiet =
    { $count ->
        [one] 1 other service: 0
       *[other] { $count } other services: 0
    }
console-order = Order of calls
console-held = On hold
console-absent-list = Missed
console-minutes =
    { $minutes ->
        [0] < 1 min
       *[other] { $minutes } min
    }
console-not-before = after { $time }
console-call-this = Call
console-resume = Resume
console-release = Release
console-return = Return
console-transfer-this = Transfer
console-list-held = on hold · { $service }
console-list-absent = missed · { $service }
console-list-waiting = waiting · { $service }

console-acts = Acts
console-key-space = Space
console-do-call = Call
console-do-start = Start
console-do-finish-and-call = Finish + call
console-do-unpause = Reopen
console-do-open = Open counter
console-do-recall = Call again
console-do-absent = Absent
console-do-absent-next = Absent + call
console-do-hold = Hold
console-do-transfer = Transfer
console-do-finish = Finish only
console-do-cancel = Cancel visit
console-do-add-errand = Another errand
console-do-note = Note
console-do-priority = Priority
console-do-walk-in = Walk-in
console-do-pause = Pause
console-do-paused = Pause …
console-do-numbers = Lists
console-do-next-stop = Change
console-do-still = Still here
console-do-help = Help
console-do-reprint = Print again
console-do-undo = Undo
console-help-sent = Help is asked for. The information desk and the dashboard know.
console-reprinted = The paper of { $number } is printed again at { $place }.
console-undone = Undone.

console-ask-hold = Hold { $number }, why?
console-ask-cancel = Cancel { $number }, why?
console-ask-absent = { $number } cannot be absent yet
console-absent-from = Possible from { $time }. Earlier only if the visitor was seen leaving.
console-absent-calls = Call as often as the floor asks first. Earlier only if the visitor was seen leaving.
console-absent-left = The visitor has left
console-ask-call = Call { $number } out of order, why?
console-ask-priority = Priority and assistance of { $number }
console-priority-seen = Priority: seen
console-priority-asked = Priority: asked for
console-priority-off-asked = No priority: asked for
console-priority-off-mistake = No priority: a mistake
console-priority-assist-on = Assist: an officer goes to them
console-priority-assist-off = No more assistance
console-ask-note = Note on { $number }
console-note = Note
console-note-hint = Read only by officers who serve this number, and gone when the visit ends.
console-save = Save
console-ask-transfer = Transfer { $number } where?
console-transfer-note = Note for the receiving counter (may be empty)
console-transfer-back = Comes back to this counter afterwards
console-ask-add-errand = Another errand of { $number }
console-ask-walk-in = Walk-in: which service?
console-with-priority = Priority
console-type-place = Type a service or a counter's number
console-type-service = Type a service
console-type-number = Type a number or an act
console-nothing-found = Nothing found. Try other words.
console-none-walk-in = Others wait for every service of this counter. Call them first.
console-none-transfer = There is no other place.
console-none-add-errand = There is no other service.
console-none-numbers = There is no number to do anything with now.
console-ask-numbers = Numbers in the lists
console-ask-next-stop = Where does { $number } go after this?
console-ask-finish = { $number } is done
console-outcome = Outcome
console-quantity = Quantity
console-quantity-less = One less
console-quantity-more = One more
console-ask-sure =
    { $waiting ->
        [one] 1 person is
       *[other] { $waiting } people are
    } still waiting, and this is the last open counter. Leave all the same?
console-sure-hint = Esc: no, the counter stays open.
console-sure-pause = Yes, pause all the same
console-sure-close = Yes, close all the same
console-ask-paused = The counter is paused
console-ask-pause = Pause
console-pause-why = Why?
console-pause-until = Back in
console-pause-open = Not known
console-close-counter = Close the counter

console-keys = Keys
console-keys-primary = The large button: call, start, finish + call
console-keys-recall = Call again
console-keys-absent = Absent (before its time: only when seen leaving)
console-keys-absent-next = Absent, and call the next
console-keys-hold = Hold: the visitor is away for a moment
console-keys-transfer = Transfer to a service or counter
console-keys-finish = Finish without calling
console-keys-cancel = Cancel the visit
console-keys-add-errand = Add another errand
console-keys-note = Note
console-keys-priority = Priority and assistance
console-keys-walk-in = Serve a walk-in without a number
console-keys-pause = Pause, or reopen; close the counter
console-keys-numbers = Numbers on hold, missed, waiting: resume, release, return, transfer, call
console-keys-next-stop = Choose the next stop
console-keys-still = Answer: still being served
console-keys-help = Ask for help
console-keys-reprint = Print this visitor's paper again
console-keys-undo = Undo the last command (10 s)
console-keys-keys = This page
console-keys-leave = Close a question without sending
console-keys-hint = Scanners and card readers press nothing here. The large button does not listen for 0.7 s after its word changed.
### voice: a call as walls show it, and as it is said

## What walls show while the call is said

voice-text = Queue number { $number }. Please proceed to counter { $counter }.
voice-text-agency = Queue number { $number }. Please proceed to { $agency }, counter { $counter }.
voice-text-short = { $number }, counter { $counter }

## What is said: each message is one phrase, rendered apart and joined to sentences. Its last mark gives the
## tone: "," goes on, "." ends. $number and $counter come as they are read: "B, 0, 1, 2", "23".

voice-queue-number = Queue number,
voice-number = { $number }.
voice-proceed = Please proceed to,
voice-agency = { $agency },
voice-counter = Counter { $counter }.
voice-recall =
    { $nth ->
        [2] Second call.
        [3] Third call.
       *[other] Call { $nth }.
    }
voice-last-call = Last call.
voice-attention = Attention please.
voice-halt-service = The service { $name } is stopped for a while.
voice-halt-agency = The services of { $name } are stopped for a while.
voice-halt-floor = All services are stopped for a while.
voice-halt-why-service = The service { $name } is stopped for a while because of { $reason }.
voice-halt-why-agency = The services of { $name } are stopped for a while because of { $reason }.
voice-halt-why-floor = All services are stopped for a while because of { $reason }.
voice-numbers-stay = Your queue number stays valid.
voice-goes-on-service = The service { $name } is running again.
voice-goes-on-agency = The services of { $name } are running again.
voice-goes-on-floor = All services are running again.

### paper: the slip's second language, and what printers and print jobs are

paper-second-number = Queue number { $number }. Wait until it is called.
paper-second-miss = If you miss it, go to the information desk.

paper-printer-online = ready
paper-printer-paper-low = paper is running low
paper-printer-paper-out = out of paper
paper-printer-cover-open = cover open
paper-printer-offline = printer not ready
paper-printer-unreachable = printer cannot be reached
paper-printer-silent = printer does not answer
paper-printer-unknown = printer not yet looked at

paper-job-waiting = waiting for the printer
paper-job-printing = being printed
paper-job-printed = printed
paper-job-failed = not printed
paper-job-unknown = may have been printed
paper-job-expired = not printed in time

print-place =
    { $kind ->
        [desk] the information desk
        [printer] printer { $name }
       *[kiosk] { $name }
    }

paper-reason-no-confirmation = The data was sent, but the printer did not report back. Look for the paper before printing again.
paper-reason-broken-off = The connection broke while printing. Look for the paper before printing again.
paper-reason-agent-lost = The print agent stopped while printing. Look for the paper before printing again.
paper-reason-slip-unreadable = The slip could not be laid out. Check this printer's profile and logo.

summary-title = The day in short
summary-as-of = As of { $time }
summary-whole = All together
summary-nobody = Nobody has come yet.
summary-counts = Came { $arrived } · served { $served } · absent { $absent }
summary-longest = Longest wait { $minutes } min

paper-test-title = Printer test
paper-test-of = { $kiosk } · printer { $printer }
paper-test-moment = { $date }, { $time }
paper-test-command = command print-test
paper-test-width = Width in mm. Thick lines must show at the left and right edges:
paper-test-letters = The printer's letters. They must be easy to read and exactly these:
paper-test-drawn = Letters that are drawn:
paper-test-image = Picture. White upright lines: the print head is dirty or broken.
paper-test-native = QR code by the printer itself. A phone must read it:
paper-test-native-missing = QR code by the printer itself: not in this profile.
paper-test-code = QR code as a picture. A phone must read it:
paper-test-knife = The paper must be cut below this line. If not, choose a profile without a cutter.
paper-test-knife-missing = This profile has no cutter: tear the paper off at the printer's edge. If there is one, choose another profile.

### demo: how the crowd of the demo is doing

demo-begins = The TRIAL floor comes to life: { $officers } officers, speed { $speed }.
demo-progress = { $issued } numbers taken, { $called } calls, { $served } served, { $absent } absent, { $turned_away } turned away.
demo-server-away = The server does not answer. The crowd waits and goes on by itself.
demo-server-back = The server answers again.
demo-stopped = The crowd stopped after { $issued } numbers and { $served } services.
demo-links = Open these screens (name / PIN beside them):

### wall

wall-title-hall = Numbers being called
wall-title-agencies = Agencies and counters
wall-title-ground = Where to find each agency
wall-title-zone = Numbers being called
wall-title-counter = Calls of this counter
wall-desk = Counter
wall-desk-closed = Counter not open yet
wall-please = Please come to this counter
wall-back = Back at { $time }
wall-emergency = IMPORTANT ANNOUNCEMENT
wall-number = Number
wall-counter = Go to counter
wall-also-called = Also called
wall-serving = Being served
wall-board = Agency · counter · number
wall-agency-closed = No counter open yet
wall-counter-ready = Ready
wall-directory-counter = Counter
wall-directory-open = Open
wall-directory-back = Back at { $time }
wall-directory-break = On a break
wall-directory-paused = Paused
wall-directory-stopped = Stopped
wall-directory-opens = Opens { $time }
wall-directory-later = Not open yet
wall-directory-closed = Closed
wall-nth =
    { $nth ->
        [2] Second call
        [3] Third call
       *[other] Call { $nth }
    }
wall-last = Last call
wall-guidance = Numbers that are called appear here and are announced.
wall-order = Numbers are called by waiting time and priority, so the order may leap.
wall-missed = Missed: { $numbers }. Please see the information desk.
wall-rest = { $why }
wall-rest-until = { $why }, back at { $time }
wall-pause = Counter { $counter }: { $rests }
wall-stop = { $name } has stopped for now: { $rests }. Your number stays valid.
wall-stop-floor = All services have stopped for now: { $rests }. Your number stays valid.
wall-closed = Closed at the moment
wall-closed-before-hours = Good morning. We are not open yet
wall-closed-after-hours = Services have ended for today. Thank you
wall-closed-holiday = Closed for the holiday
wall-closed-closed-today = No services today
wall-opens = Opens at { $time }

### kiosk

kiosk-title = What do you need today?
kiosk-hint = Neither your name nor your ID card is asked for a number.
kiosk-popular = Most often asked for
kiosk-groups = By subject
kiosk-all-agencies = All agencies
kiosk-agencies-hint = Choose the agency that you are looking for.
kiosk-next-errand = What do you need next?
kiosk-chosen = Already chosen: { $names }
kiosk-look-up = See services and papers
kiosk-back = Back
kiosk-sheet-before = Previous
kiosk-sheet-next = Next ({ $sheet }/{ $sheets })
kiosk-expect = Wait { $wait }
kiosk-waiting =
    { $count ->
        [0] No queue
        [one] { $count } person waiting
       *[other] { $count } people waiting
    }

kiosk-search = Search
kiosk-search-title = Type what you need
kiosk-search-example = for example: akta, passport, land
kiosk-search-hint = A few letters are enough. Spelling does not matter.
kiosk-search-found =
    { $count ->
        [one] { $count } service found
       *[other] { $count } services found
    }
kiosk-search-none = Nothing found yet. Try another word, or touch “Call staff”.
kiosk-space = space
kiosk-rub-out = Delete one letter
kiosk-clear = Delete all

kiosk-fact-waiting = Waiting now
kiosk-fact-wait = Expected wait
kiosk-fact-minutes = At the counter
kiosk-fact-papers = Please bring
kiosk-fact-fee = Fee
kiosk-fact-place = Place
kiosk-fact-ahead = Queue
kiosk-people =
    { $count ->
        [0] nobody
        [one] { $count } person
       *[other] { $count } people
    }
kiosk-minutes =
    { $count ->
        [one] about { $count } minute
       *[other] about { $count } minutes
    }
kiosk-take = Take a number
kiosk-take-for = Take one number for { $count } errands
kiosk-add-errand = Add an errand
kiosk-priority = Priority
kiosk-priority-for = Aged 60+, disability, pregnant, nursing, with a small child, disaster victim
kiosk-priority-on = Priority: yes
kiosk-priority-stored = Only “priority” is stored, never why. Touch again to undo.
kiosk-assist = Assist me
kiosk-assist-for = Someone comes for you when you are called
kiosk-assist-on = Assistance: yes
kiosk-assist-stored = Someone comes for you when you are called. Touch again to undo.
kiosk-assist-mark = Assisted
kiosk-for-people =
    { $count ->
        [one] for { $count } person
       *[other] for { $count } people
    }
kiosk-people-fewer = One person fewer
kiosk-people-more = One person more

kiosk-errands-chosen = Your choice ({ $count })
kiosk-errands-title = Your errands
kiosk-errands-hint = One number is good for all of them. You are told the next counter when the first is done.
kiosk-remove = Remove
kiosk-remove-errand = Remove: { $name }

kiosk-no-number-yet = You do not need a number yet
kiosk-ask-desk = Please ask at the information desk.
kiosk-understood = I see
kiosk-warning-long-queue = The queue is long (more than 45 minutes). Take a number all the same?
kiosk-warning-no-time-left = You may not be served today: the queue is longer than the time that is left. Take a number all the same?
kiosk-warning-stopped = This service is stopped at the moment. Your number stays good all day. Take a number all the same?
kiosk-warning-yes = Yes, take a number
kiosk-warning-no = No, go back

kiosk-remark-nobody-there = No officer is at the counter yet. You may take a number; the officers are being told.
kiosk-remark-priority-only = Today’s quota is used up. Priority numbers can still be taken.
kiosk-remark-no-time-left = The queue is longer than the time that is left today.

kiosk-shut-priority-only = Full today, except for priority
kiosk-shut-until = Opens at { $time }
kiosk-shut-until-day = Opens { $day }, { $time }
kiosk-shut-stopped = Stopped at the moment
kiosk-shut-holiday = Holiday today
kiosk-shut-closed-today = Closed today
kiosk-shut-before-hours = Not open yet
kiosk-shut-after-hours = Closed for today
kiosk-shut-no-time-left = Today’s queue is full
kiosk-shut-quota-full = Today’s quota is used up
kiosk-shut-override = Closed at the moment

kiosk-opens-today = Numbers are given from { $time }
kiosk-opens-on = Numbers are given from { $day }, { $time }
kiosk-closed-hint = Meanwhile you can look up the services and the papers to bring.
kiosk-floor-stopped = Service is stopped at the moment
kiosk-floor-holiday = Today is a holiday
kiosk-floor-closed-today = Closed today
kiosk-floor-before-hours = Numbers are not given yet
kiosk-floor-after-hours = No more numbers are given today
kiosk-floor-no-time-left = Today’s queue is full
kiosk-floor-quota-full = Today’s quota is used up
kiosk-floor-override = No numbers are given at the moment

kiosk-no-paper = This kiosk is out of paper. You can still take a number, and it is good: write it down or take a photo.
kiosk-no-printer = This kiosk cannot print at the moment. You can still take a number, and it is good: write it down or take a photo.
kiosk-paper-elsewhere = This kiosk cannot print at the moment. Your paper comes out at { $place }.

kiosk-your-number = Your queue number
kiosk-place =
    { $count ->
        [0] { $zone }
        [1] { $zone }, counter { $counters }. Please wait until your number is called.
       *[other] { $zone }, one of counters { $counters }. Please wait until your number is called.
    }
kiosk-ahead =
    { $count ->
        [0] You are next; priority and transferred visitors may go first
        [one] About { $count } person ahead of you; priority and transferred visitors may go first
       *[other] About { $count } people ahead of you; priority and transferred visitors may go first
    }
kiosk-later-stops = Afterwards (you are told the order)
kiosk-code = Code { $code }
kiosk-code-use = With this number and code your turn can be postponed or cancelled.
kiosk-follow-on-phone = Scan to follow the queue on your phone.
kiosk-paper-printing = Your number is being printed …
kiosk-paper-moving = Your number is being printed at { $printer } …
kiosk-paper-printed = Please take your paper
kiosk-paper-moved = Take your paper at { $printer }
kiosk-paper-none = No paper came out. Your number is good all the same. Write it down or take a photo.
kiosk-finish = Done
kiosk-finish-in = Done ({ $seconds })

kiosk-letters-large = Large letters
kiosk-letters-normal = Normal letters
kiosk-lower = Lower the buttons
kiosk-raise = Raise the buttons
kiosk-call-staff = Call staff
kiosk-staff-calling = Calling staff …
    .text = Please wait a moment.
kiosk-staff-called = Staff have been called
    .text = Please wait in front of this kiosk.
kiosk-staff-failed = Staff cannot be called from here just now
    .text = Please come to the information desk.

kiosk-idle-title = Are you still there?
kiosk-idle-text = The first page comes back in { $count } seconds.
kiosk-idle-stay = Yes, go on
kiosk-idle-end = Start again

kiosk-taking = Taking your number …
    .text = Please wait a moment. There is no need to touch again.
kiosk-unanswered = The server has not answered yet
    .text = Touch “Try again”: you will not get two numbers. Or come to the information desk.
kiosk-try-again = Try again
kiosk-away = This kiosk is connecting again
kiosk-away-desk = It comes back by itself. If you are in a hurry, please go to the information desk.

kiosk-check = Check my number
kiosk-check-number-title = Your queue number
kiosk-check-figures-hint = Enter the figures after the letter { $letter }, as on your paper.
kiosk-check-letter-hint = Touch the letter that begins your number.
kiosk-check-missed = Go back into the queue, or ask at the information desk.
kiosk-tend-no-printer = no printer
kiosk-when-today = at { $time }
kiosk-when-day = on { $day } at { $time }
kiosk-check-code-title = Code on the paper
kiosk-check-code-hint = The four figures on the paper of number { $number }.
kiosk-check-next = Next
kiosk-check-show = Show my number
kiosk-check-no-answer = The server has not answered yet. Try again in a moment.
kiosk-check-postpone = Postpone my turn
kiosk-check-cancel = Cancel my number
kiosk-check-return = Back into the queue
kiosk-check-reprint = Print again
kiosk-check-next-stop = Choose the next stop
kiosk-check-minutes = { $minutes } minutes
kiosk-check-postpone-question = Postpone for how long?
kiosk-check-postpone-meaning = You keep your place in the queue. You will not be called before that time.
kiosk-check-postpones-left = { $count ->
    [0] This is the last time.
    [one] After this you can do so once more.
   *[other] After this you can do so { $count } more times.
}
kiosk-check-cancel-question = Cancel number { $number }?
kiosk-check-cancel-meaning = This number will not be called and cannot be brought back.
kiosk-check-cancel-yes = Yes, cancel
kiosk-check-no = No, go back
kiosk-check-next-stop-question = Where to go next?
kiosk-check-next-stop-meaning = You keep your place in the other queue.
kiosk-check-done-postpone = Your turn is postponed.
kiosk-check-done-return = Your number is back in the queue.
kiosk-check-done-cancel = Your number is cancelled.
kiosk-check-done-next-stop = Your next stop has been changed.

kiosk-tend = Staff menu
kiosk-tend-name-title = Staff name
kiosk-tend-name-hint = For receptionists, supervisors and administrators.
kiosk-tend-pin-title = PIN
kiosk-tend-pin-hint = PIN of { $name }.
kiosk-tend-enter = Enter
kiosk-tend-who = { $name } · ends in { $seconds } seconds
kiosk-tend-test = Test print
kiosk-tend-paper = Paper changed
kiosk-tend-leave = Done
kiosk-tend-tickets = Touch a number to print it again
kiosk-tend-none = This kiosk has given no number today.
kiosk-tend-sent = Sent to the printer.
kiosk-tend-printed = Printed.
kiosk-tend-unprinted = No paper came out. Look at the printer.
kiosk-tend-paper-noted = Noted. The printer is looked at again.

kiosk-halt-break = The officers are on a break. Numbers can still be taken.
kiosk-halt-break-until = The officers are on a break until { $until }. Numbers can still be taken.
kiosk-halt-stopped = Calls have stopped: { $text }. Numbers stay valid all day.
kiosk-halt-stopped-until = Calls have stopped until { $until }: { $text }. Numbers stay valid all day.
kiosk-shut-when = { $why }. Opens again { $when }.

### dashboard

dashboard-title = Dashboard
dashboard-title-unattended = ({ $count }) no counter · Dashboard
dashboard-login-title = Log in to the dashboard
dashboard-logout = Log out
dashboard-linked = Live
dashboard-closed = Closed
dashboard-attended = Every agency that visitors wait for has a counter open.
dashboard-unattended =
    { $count ->
        [one] Visitors wait for one agency, and no counter of it is open
       *[other] Visitors wait for { $count } agencies, and no counter of theirs is open
    }
dashboard-people-wait =
    { $count ->
        [one] 1 person waits
       *[other] { $count } people wait
    }
dashboard-since = since { $time } ({ $minutes } min)
dashboard-alarms = Alarms
dashboard-idle = Counters idle while people wait
dashboard-today = Today
dashboard-issued = numbers taken
dashboard-waiting = waiting
dashboard-called = called
dashboard-serving = being served
dashboard-served = served
dashboard-absent = absent
dashboard-cancelled = cancelled
dashboard-expired = expired
dashboard-walk-in = walk-in
dashboard-wait-mean = mean wait
dashboard-wait-p90 = 9 of 10 below
dashboard-within-target = within target
dashboard-longest = Longest waits
dashboard-nobody-waits = Nobody waits.
dashboard-beyond = beyond the target
dashboard-minutes =
    { $minutes ->
        [0] < 1 min
       *[other] { $minutes } min
    }
dashboard-agency = Agency
dashboard-longest-wait = longest
dashboard-counters = counters
dashboard-beyond-target = { $count } beyond target
dashboard-counters-open = { $open } of { $total } open
dashboard-counter-serving = serving
dashboard-counter-open = open, free
dashboard-counter-paused = paused
dashboard-counter-closed = closed
dashboard-quiet = Nothing happening yet: { $names }
dashboard-devices = Devices and printers
dashboard-devices-well = { $count } others are well
dashboard-calls-told =
    { $count ->
        [one] The one call of the last hour: { $shown }; { $spoken }
       *[other] The { $count } calls of the last hour: { $shown }; { $spoken }
    }
dashboard-calls-shown = shown after { $half } s, nearly all within { $most } s
dashboard-calls-spoken = said to the end after { $half } s, nearly all within { $most } s
dashboard-calls-unspoken = none was said aloud
dashboard-seen = last seen { $time }
dashboard-never-seen = Never seen: { $names }
dashboard-virtual = virtual printer
dashboard-printer = Printer { $name }
dashboard-printer-paper-low = paper nearly out
dashboard-printer-paper-out = out of paper
dashboard-printer-cover-open = cover open
dashboard-printer-unreachable = not connected
dashboard-printer-silent = does not answer
dashboard-printer-unknown = not known yet
dashboard-paper-left = Paper: { $printers }
dashboard-paper-left-of = { $name } about { $metres } m left
dashboard-roll-left = { $state }, about { $metres } m of paper left
dashboard-papers = Papers that may not have come out
dashboard-paper-at = { $state } · { $place }
dashboard-paper-again = Print again
dashboard-paper-found = It came out
dashboard-voice = Voice
dashboard-voice-silent = switched off
dashboard-voice-restarting = starting again
dashboard-help-counter = Counter { $place } asks for help
dashboard-help-kiosk = Kiosk { $place } asks for help
dashboard-kind-kiosk = kiosk
dashboard-kind-wall = wall
dashboard-kind-survey = survey
dashboard-kind-speaker = speaker
dashboard-kind-print-agent = print agent
dashboard-kind-program = program

dashboard-only-for = only for { $names }
dashboard-halted = stopped or in a break
dashboard-back-at = back at { $time }
dashboard-ask = Ask to open
dashboard-take = I see to it
dashboard-owner = { $name } sees to it
dashboard-help-done = Has been helped
dashboard-late-soon = Will wait beyond target in the next 15 minutes
dashboard-late-first = first { $number }, at { $time }
dashboard-console-rings = its console rings
dashboard-why = Why?
dashboard-why-of = Why does { $number } wait?
dashboard-tools = Acts
dashboard-tool-why = Why number …?
dashboard-tool-stops = Stop / go on
dashboard-tool-overrides = Intake
dashboard-tool-notices = Notices
dashboard-tool-ready = Ready to open?
dashboard-print-day = Print the day in short
dashboard-tool-closing = Close the day
dashboard-tool-waiting-list = Waiting list
dashboard-tool-charts = Charts of today
dashboard-tool-reports = Reports
dashboard-tool-comments = Remarks
dashboard-heat = Numbers by hour and weekday, the last { $weeks } weeks
dashboard-level = Served within the target
dashboard-occupancy = Occupancy of counters
dashboard-dismiss = Close this window
dashboard-done = Done.
dashboard-asking = Asking the server …
dashboard-nothing-stopped = Nothing is stopped.
dashboard-stop-what = What to stop
dashboard-whole-floor = The whole floor
dashboard-whole-agency = All of { $agency }
dashboard-stop-why = Reason
dashboard-reason-gangguan-server = Trouble at the central server
dashboard-reason-listrik = Power failure
dashboard-reason-jaringan = Network trouble
dashboard-reason-upacara = Ceremony
dashboard-reason-other = Other
dashboard-stop-text = Another reason (announced as it is written)
dashboard-stop-until = Until (may be empty)
dashboard-stop = Stop calls
dashboard-go-on = Go on
dashboard-until = until { $time }
dashboard-service = Service
dashboard-all-as-rules = All services follow the rules.
dashboard-set-open = opened by a supervisor
dashboard-set-closed = closed by a supervisor
dashboard-as-rules = As the rules again
dashboard-open-intake = Open intake
dashboard-close-intake = Close intake
dashboard-no-notices = No notice stands on the walls.
dashboard-notice-text = New notice
dashboard-notice-zones = In zones (none: all of yours)
dashboard-notice-urgent = Urgent
dashboard-notice-post = Show on the walls
dashboard-everywhere = all walls
dashboard-withdraw = Withdraw
dashboard-number = Number
dashboard-why-joined = In the queue since { $time }.
dashboard-why-called = Called at { $time } to counter { $counter }.
dashboard-why-waited = { $waited } minutes so far; the target is { $target } minutes.
dashboard-why-later = The visitor postponed it until { $time }.
dashboard-why-before =
    { $count ->
        [0] Will be called next.
        [one] One number is called before it:
       *[other] { $count } numbers are called before it:
    }
dashboard-ready = Ready to open.
dashboard-not-ready = Something is not ready.
dashboard-line-ok = ready
dashboard-line-not-ok = not ready
dashboard-line-printer = Printer { $name }
dashboard-line-kiosk = Kiosk { $name }
dashboard-line-wall = Wall { $name }
dashboard-line-speaker = Loudspeaker { $name }
dashboard-line-clock = Clock of the server
dashboard-line-voice = Voice
dashboard-line-backup = Backup
dashboard-backup-at = made at { $time }
dashboard-backup-none = none yet
dashboard-backup-trial = not made on a trial floor
dashboard-printer-online = ready
dashboard-printer-offline = not ready
dashboard-clock-ok = right
dashboard-clock-behind = behind the record
dashboard-clock-unconfirmed = the date waits to be confirmed
dashboard-voice-ready = ready
dashboard-not-connected = not connected yet
dashboard-connected = connected
dashboard-sound-failed = sound failed
dashboard-heard = sound heard at { $time }
dashboard-not-heard = sound not heard yet
dashboard-without-officer =
    { $count ->
        [one] One agency has no officer at a counter
       *[other] { $count } agencies have no officer at a counter
    }
dashboard-left =
    { $count ->
        [0] No number is left.
        [one] One number is still open and will expire:
       *[other] { $count } numbers are still open and will expire:
    }
dashboard-still-open =
    { $count ->
        [one] One counter will be closed: { $names }.
       *[other] { $count } counters will be closed: { $names }.
    }
dashboard-close-day = Close the day now

alarm-nobody-there = { $agency }: { $waiting ->
        [one] { $waiting } person waits
       *[other] { $waiting } people wait
    }, no counter is open
alarm-asked-to-open = { $agency } has been asked to open a counter
alarm-burst = { $service }: { $count } numbers taken in a row at { $kiosk }
alarm-printer =
    Printer { $printer }: { $state ->
        [paper_out] out of paper
        [cover_open] cover open
        [unreachable] not connected
        [offline] not ready
        [silent] does not answer
       *[other] cannot print
    }
alarm-virtual-printer = Printer { $printer } is only virtual: no paper comes out
alarm-copy-old = The latest backup is over a week old: look whether the server's disk is full, or make one in the administration
alarm-second-copy-old = No backup has reached the second place for a week: plug the USB stick into the server
alarm-copy-unsound = The latest backup could not be restored for a try: make another one and tell your administrator
alarm-record-broken = The record is damaged: use emergency numbers, stop the server, and bring back the latest backup with "restore FILE"
alarm-record-unwritable = Nothing can be saved: free room on the server's disk, and check whether its data folder may be written
alarm-disk-low = Only { $megabytes } MB are left on the server's disk: delete what is not needed, or move old backups away
alarm-clock-behind = The server's clock is behind the latest entry; time goes on from that entry
alarm-device-away =
    { $device_kind ->
        [kiosk] Kiosk
        [wall] Wall
        [speaker] Loudspeaker
       *[other] Device
    } { $device } is not connected
alarm-sound-failed = The sound at { $device } could not be heard
alarm-sound-muted = The sound at { $device } is off: touch its screen once
alarm-sound-lost = { $device } finds no loudspeaker: look at its cable and its volume
alarm-sound-silent = { $device } has calls to say and is silent: reload its page or restart it
alarm-clock-off = The clock of { $device } is { $minutes } minutes off

### reception: the information desk

reception-title = Information desk
reception-title-rings = ● { $count } need help
reception-linked = Connected
reception-logout = Log out
reception-leave = Dismiss
reception-close = Close
reception-printer = Printer: { $state ->
    [paper_low] paper nearly out
    [paper_out] out of paper
    [cover_open] cover open
    [none] none
   *[other] no answer
 }
reception-unprinted = The paper of { $number } did not come out. Write the number down for the visitor, then look after the printer.
reception-rings = Who needs help
reception-rings-more = { $count } more
reception-rings-fewer = Show fewer
reception-since = since { $time }
reception-help-done = Helped
reception-ring-help-kiosk = A visitor at { $place } asks for help
reception-ring-help-counter = The officer at counter { $place } asks for help
reception-ring-unattended = { $agency }: { $count } waiting, no counter open
reception-ring-burst = { $service } was taken { $count } times in a short while at { $kiosk }
reception-stopped = { $name } is stopped for now: { $reason }
reception-stopped-until = { $name } is stopped until { $time }: { $reason }
reception-issue = Issue a number
reception-key-issue = Esc
reception-service = Service
reception-services = Services
reception-service-example = B1, ktp, passport …
reception-service-hint = Type the two keys of a service, or its first letters and Enter. A comma adds an errand to the same number.
reception-service-choose = Choose a service
reception-no-service = No service goes by these words.
reception-agencies = Agencies
reception-wishes = Wishes for this number
reception-priority = Priority
reception-assist = Assist
reception-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
reception-fewer = Fewer people
reception-more = More people
reception-basket = Add another service with a comma, or press Enter.
reception-waiting = { $count } waiting
reception-issued = { $count } ahead
reception-issued-printed = { $count } ahead · printed
reception-find = Find a number
reception-find-button = Find
reception-number = Number, or service and time
reception-number-example = B012, or ktp 09:40
reception-results = Numbers found
reception-none-found = No number of today for "{ $asked }".
reception-recent = Latest from this desk
reception-issued-at = Taken at { $time }
reception-where-called = Called to counter { $counter }, { $zone }
reception-where-serving = Being served at counter { $counter }, { $zone }
reception-where-postponed = Postponed until { $time }
reception-where-waiting = { $ahead } ahead · { $zone }, counter { $counters }
reception-where-other = { $state ->
    [absent] Missed: may be returned to the queue.
    [held] Held by the officer at the counter.
    [pending] Waits for the errand before it.
    [cancelled] Cancelled.
    [expired] No longer valid.
   *[other] Done.
 }
reception-act-return = Return
reception-act-postpone = Postpone
reception-act-priority = Give priority
reception-act-priority-off = Remove priority
reception-act-assist = Assist
reception-act-assist-off = No assistance
reception-act-reprint = Print again
reception-act-next-stop = Next errand
reception-act-transfer = Transfer
reception-act-cancel = Cancel
reception-minutes = { $minutes } minutes
reception-cancel-title = Cancel number { $number }?
reception-told-return = { $number } is in the queue again.
reception-told-postpone = { $number } is postponed.
reception-told-priority = Priority of { $number } is changed.
reception-told-assist = Assistance for { $number } is changed.
reception-told-reprint = { $number } is printed again.
reception-told-next-stop = The next errand of { $number } is changed.
reception-told-transfer = { $number } is transferred.
reception-told-cancel = { $number } is cancelled.
reception-transfer-note = Note for the receiving counter
reception-refused = No number can be taken: { $reason }.
reception-override-title = This number cannot be taken
reception-override = Give it all the same
reception-emergency = Emergency number
reception-emergency-about = Copy it from the paper that was given out while power or server were off.
reception-emergency-number = Number on the paper
reception-emergency-time = Time on the paper
reception-emergency-enter = Enter the number
reception-problem-number = Write the number on the paper, for example B-901.
reception-problem-time = Write hours and minutes, for example 09:40.
reception-problem-service = Choose the service.

### home

home-title = Queue and counters
home-visitors = For visitors
home-officers = For officers
home-hall = In the hall
home-supervisors = For supervisors
home-others = Others
home-screen-kiosk = Kiosk
home-screen-survey = Survey
home-screen-console = Officer console
home-screen-reception = Information desk
home-screen-waiting-list = Waiting list
home-screen-wall = Wall
home-screen-speaker = Speaker
home-screen-dashboard = Dashboard
home-screen-reports = Reports
home-screen-admin = Manage
home-about-kiosk = Take a number
home-about-survey = Rate the service
home-about-console = Call and serve visitors at a counter
home-about-reception = Find a number, help, print again
home-about-waiting-list = Who waits, to read and to print
home-about-dashboard = The whole floor at this moment
home-about-reports = Figures by day, month and year
home-about-admin = Staff and the record

### phone

phone-survey = Tell us how it was
phone-title = { $number } · Queue
phone-title-called = ● Go to counter { $counter }
phone-opening = Opening your number …
phone-called = Please go to counter { $counter } now
phone-serving = You are being served at counter { $counter }
phone-held = Please wait, the officer will call you again
phone-held-remedy = Your number stays valid. Wait near counter { $counter }, or tell the officer when you are ready.
phone-held-because = The reason: { $reason }. Your number stays valid. Wait near counter { $counter }, or tell the officer when you are ready.
phone-missed = Your number was missed
phone-missed-remedy = Return to the queue below, or see the information desk.
phone-missed-desk = Please see the information desk to be called again.
phone-next = You are next. Please get ready
phone-waiting = Please wait to be called
phone-postponed = Your turn is postponed until { $until }
phone-pending = Please wait, your next errand is being prepared
phone-done = Finished. Thank you
phone-cancelled = This number was cancelled
phone-expired = This number is no longer valid
phone-expired-remedy = A number is good on the day it was taken. Please come again in the hours of service and take a new one. Any question? Ask at the information desk.
phone-unknown = This number was not found
phone-unknown-remedy = Check the QR on your paper again, or ask at the information desk.
phone-nth =
    { $nth ->
        [2] Second call
        [3] Third call
       *[other] Call { $nth }
    }
phone-ahead = Ahead of you
phone-ahead-count =
    { $count ->
        [0] nobody
        [one] about { $count } person
       *[other] about { $count } people
    }
phone-wait = Expected wait
phone-errand = Errand
phone-later = After that:
phone-stay-open = Keep this page open and the screen on.
phone-sound = Turn sound on
phone-sound-on = Sound is on
phone-postpone = Postpone my turn
phone-cancel = Cancel
phone-return = Return to the queue
phone-postpone-question = Postpone for how long?
phone-postpone-meaning = You keep your place. You are not called before that time has passed.
phone-cancel-question = Cancel this number?
phone-cancel-meaning = It will not be called again and cannot be brought back.
phone-cancel-yes = Yes, cancel it
phone-return-question = Go back to the queue?
phone-return-meaning = You are called again after a few other numbers.
phone-return-yes = Yes, return
phone-minutes = { $minutes } min
phone-no = Never mind
phone-sending = Sending …
phone-no-answer = The server has not answered yet. Check your number again in a moment.
phone-refused = This cannot be done right now.
phone-order = Priority and transferred numbers may go first, so the order can change.
phone-as-of = Data of { $time }

phone-transferred = You have been sent on. Please wait for your call
phone-returned = You are back in the queue. Please wait
phone-halted = Calls have stopped for now
phone-halt-break = The officers are on a break. Your number stays valid.
phone-halt-break-until = The officers are on a break until { $until }. Your number stays valid.
phone-halt-stopped = { $text }. Your number stays valid all day.
phone-halt-stopped-until = { $text }, until { $until }. Your number stays valid all day.
phone-place = Place
phone-place-counters = { $count ->
    [0] { $zone }
    [one] { $zone } · counter { $counters }
   *[other] { $zone } · counters { $counters }
}
phone-choose = Change
phone-next-stop-question = Where to go next?
phone-next-stop-meaning = You keep your place in the other queue.
phone-postpones-left = { $count ->
    [0] This is the last time.
    [one] After this you can do so once more.
   *[other] After this you can do so { $count } more times.
}
phone-returns-left = { $count ->
    [0] This is the last time.
    [one] After this you can come back once more.
   *[other] After this you can come back { $count } more times.
}
phone-other-missed = You missed one of your calls. Bring it back below, or go to the information desk.
phone-returned-after = You are called again after { $others } other numbers.
phone-miss-rule = A number is called { $calls } times. If you miss it, go to the information desk.

### clock bar: what every page of the staff says while the clock is not right

clock-unconfirmed = The date of the server has not been confirmed. Numbers and calls stand still until an administrator confirms it.
clock-machine = By the server it is now { $date }, { $time }.
clock-latest = Latest entry: { $date }, { $time }.
clock-confirm = Yes, that date is right
clock-ask-administrator = Log in as administrator to confirm it, or set the clock of the server's computer right and start it again.
clock-behind = The clock of the server's computer went back to { $date }, { $time }. The queue goes on from the latest entry. Set the clock right.

### waiting list: with what the floor goes on by voice

waiting-title = Waiting list
waiting-as-of = As of { $date }, { $time }
waiting-print = Print on A4
waiting-slip = Print as slip
waiting-slip-sent = Sent to printer { $printer }.
waiting-nobody = Nobody is waiting.
waiting-login-title = Log in to see the waiting list
waiting-login-dashboard = Log in at the dashboard
waiting-login-console = Log in at a counter
waiting-assist = Assisted
waiting-order = Order of calls
waiting-now = At the counters
waiting-held = On hold
waiting-absent = Absent
waiting-at-counter = counter { $counter }
waiting-since = since { $time }
waiting-not-before = not before { $time }
waiting-legend = * priority   + assisted   ( ) postponed

### privacy: what is held about persons
command-privacy = See and erase what is held about persons.
command-privacy-show = Show what is held about persons.
command-privacy-erase = Erase what is held about persons past its time.
privacy-notes = Notes on visits: { $count }, oldest { $oldest }. They go by themselves when the visit ends.
privacy-comments = Comments of the survey: { $count }, oldest { $oldest }, { $due } past their time.
privacy-reasons = Reasons typed by staff: { $count }, oldest { $oldest }, { $due } past their time.
privacy-staff = Staff: { $count } names.
privacy-leavers = Staff who left and still have a name: { $count }, oldest { $oldest }, { $due } past their time.
privacy-erased = Erased: { $comments } comments, { $reasons } reasons; { $leavers } of the staff have a pseudonym.
privacy-copies = Copies made before still hold it, for { $days } days at most.
record-personal-data-erased = Data about persons erased: { $comments } comments, { $reasons } reasons, { $leavers } names of staff.
record-kind-personal-data-erased = Data about persons erased
record-comment-seen = A visitor's comment on { $service } ({ $agency }) was marked as read.
record-kind-comment-seen = Comment read
record-copy-made = A copy of the whole record was made: { $file }.
record-kind-copy-made = Copy made
record-copy-fetched = A copy of the whole record was downloaded: { $file }.
record-kind-copy-fetched = Copy downloaded
record-copy-restored = This record was put back from the copy { $file }.
record-kind-copy-restored = Copy put back

### export: the data dictionary
export-day = Business date of the floor, YYYY-MM-DD.
export-half-hour = Half hour of arrival, from midnight: 15 is 07.30.
export-ticket = Running number of the visit within this export; not the number on the ticket.
export-stop = Place of the errand within its visit.
export-agency = Code of the agency.
export-service = Code of the service.
export-counter = Counter.
export-priority = 1: priority.
export-people = Persons on one ticket.
export-outcome = How the errand ended: done, absent, cancelled, expired, transferred.
export-result = Outcome noted by the officer; empty where none was.
export-quantity = Quantity noted.
export-walk-in = 1: a walk-in.
export-calls = Calls in the last row of calls.
export-wait-s = Wait until the first call in seconds, without time put off.
export-gave-up-s = How long one waited who left without a call, in seconds.
export-postponed-s = Time that the visitor put off, in seconds.
export-walk-s = From the last call to the start of service, in seconds.
export-service-s = Service time in seconds.
export-forgotten-start = 1: the start was forgotten.
export-unfinished = 1: closed by the end of the day.
export-language = Language of the ticket.
export-assist = 1: needs assistance.
export-errands = Number of errands.
export-stay-s = Stay in seconds.
export-open-s = How long the counter was open, pauses included, in seconds.
export-paused-s = Pauses in seconds.

### survey page: one question at a time
survey-title = How was it?
survey-other-language = Indonesia
    .code = id
survey-begin = How was our service?
survey-promise = { $count } short questions, about a minute. No name; the answers are not joined to your number.
survey-rated = Thank you, your rating is noted.
survey-start = Begin
survey-which-agency = Which agency did you visit?
survey-which-service = Which service did you get?
survey-count = Question { $at } of { $count }
survey-about-you = About you (may be skipped)
survey-about-you-hint = It helps us to know whom we serve. Nothing here is needed.
survey-not-told = Not told
survey-comment = A suggestion or message (may be skipped)
survey-send = Send
survey-back = Back
survey-thanks = Thank you
survey-thanks-hint = Your answers help us to serve better.
survey-again = Done
survey-given = This visit has been judged already. Thank you.
survey-later = You can judge the visit once all your errands are done.

### survey: the nine elements of the SKM, what one may tell of oneself, the bands of the index
survey-requirements = Did the papers asked for suit the service?
    .name = Requirements
    .s1 = Not at all
    .s2 = Not quite
    .s3 = Yes
    .s4 = Very well
survey-procedure = Was the way through the service easy?
    .name = Procedure
    .s1 = Not at all
    .s2 = Not quite
    .s3 = Easy
    .s4 = Very easy
survey-duration = Was the service done quickly?
    .name = Time
    .s1 = Not at all
    .s2 = Not quite
    .s3 = Quickly
    .s4 = Very quickly
survey-fee = Was the fee fair?
    .name = Fee
    .s1 = Very high
    .s2 = Rather high
    .s3 = Low
    .s4 = Free
survey-product = Did you get what was promised?
    .name = Result
    .s1 = Not at all
    .s2 = Not quite
    .s3 = Yes
    .s4 = In full
survey-competence = Did the officer know the work?
    .name = Competence
    .s1 = Not at all
    .s2 = Not quite
    .s3 = Yes
    .s4 = Very well
survey-conduct = Was the officer polite and friendly?
    .name = Conduct
    .s1 = Not at all
    .s2 = Not quite
    .s3 = Yes
    .s4 = Very
survey-complaints = Are complaints and suggestions handled well?
    .name = Complaints
    .s1 = There is no way to complain
    .s2 = There is, it does not work
    .s3 = It works, not well
    .s4 = Handled well
survey-facilities = Are the place and its facilities good?
    .name = Facilities
    .s1 = Poor
    .s2 = Fair
    .s3 = Good
    .s4 = Very good
survey-profile-sex = Sex
    .v-female = Woman
    .v-male = Man
survey-profile-age = Age
    .v-under-20 = Under 20
    .v-20-29 = 20–29
    .v-30-39 = 30–39
    .v-40-49 = 40–49
    .v-50-59 = 50–59
    .v-60-up = 60 and over
survey-profile-education = Education
    .v-primary = Primary school
    .v-junior = Junior high
    .v-senior = Senior high
    .v-diploma = Diploma
    .v-bachelor = Bachelor
    .v-postgraduate = Postgraduate
survey-profile-work = Work
    .v-public = Public service
    .v-military = Army or police
    .v-employee = Employee
    .v-own-business = Own business
    .v-farmer = Farmer or fisher
    .v-student = Student
    .v-household = Household
    .v-other = Other
survey-rating = How were we today?
    .s1 = Let down
    .s2 = Not quite
    .s3 = Content
    .s4 = Very content
satisfaction-band-A = Very good
satisfaction-band-B = Good
satisfaction-band-C = Not so good
satisfaction-band-D = Poor

### reports: titles, columns, and what each measure means
report-total = Total
report-all-services = All services
report-definitions = Definitions
report-made = Made on { $date } at { $time }
# Over a signature.
report-dated = { $place }, { $date }
report-acknowledged = Acknowledged by
report-service-number = NIP { $number }
report-plan-element = The three lowest elements
report-plan-mean = Mean
report-plan-todo = What will be done about it
report-span = { $begins } to { $ends }
report-day = The day
report-month = Month
report-arrivals = Arrivals
report-waits = Waits
report-services = Services
report-profile = Visitors
report-distribution = Distribution of times
report-absent = Absent
report-transfers = Transfers
report-priority = Priority
report-visits = Visits
report-satisfaction = Satisfaction (SKM)
report-counters = Counters
report-officers = Officers
report-outcomes = Outcomes
report-agencies = Agencies
report-usual = Beside a usual day

column-forms = Forms
column-sample-aim = Sample aim
column-ikm = IKM
column-band-name = Band
column-lowest-names = Lowest elements
column-ratings = One-touch ratings
column-rating-mean = One-touch rating, mean
column-means-requirements = Requirements
column-means-procedure = Procedure
column-means-duration = Time
column-means-fee = Fee
column-means-product = Result
column-means-competence = Competence
column-means-conduct = Conduct
column-means-complaints = Complaints
column-means-facilities = Facilities
column-counter = Counter
column-counters = Counters open
column-usual-tickets = Tickets, usually
column-wait-mean-s = Wait, mean
column-usual-wait-mean-s = Wait, usually
column-officer = Officer
column-open-s = Open
column-paused-s = Paused
column-stopped-s = Stopped
column-busy-s = Busy
column-occupancy = Occupancy
column-idle-while-waiting-s = Idle while people waited
column-told-n = Waits told
column-told-error-min = Error of waits told, minutes
column-told-bias-min = Bias of waits told, minutes
column-told-later = Longer than told
column-told-within = As told
column-told-width-min = Width of waits told, minutes
column-passed-over = Passed over others
column-passed-over-in-a-row = Passed over in a row
column-agency-name = Agency
column-service-name = Service
column-to-agency-name = To agency
column-to-service-name = To service
column-arrived = Arrived
column-walk-in = Walk-ins
column-served = Served
column-absent = Absent
column-abandoned = Left before a call
column-transferred = Transferred
column-not-finished = Not finished
column-cancelled = Cancelled
column-within-target = Within target
column-called = Called
column-late = Beyond target
column-share = Share
column-quantity = Quantity
column-service-total-s = Service time in all
column-forgotten-start = Forgotten starts
column-outcome-name = Outcome
column-begins = From
column-tickets = Tickets
column-people = Visitors
column-per-day = Mean per day
column-monday = Monday
column-tuesday = Tuesday
column-wednesday = Wednesday
column-thursday = Thursday
column-friday = Friday
column-saturday = Saturday
column-sunday = Sunday
column-from-min = From minute
column-to-min = To minute
column-waits = Waits
column-waits-share = Share of waits
column-waits-so-far = Waited less than this
column-services = Services
column-services-share = Share of services
column-absent-of-called = Of those called
column-absent-of-arrived = Of those who came
column-recalls = Recalls
column-recalls-per-call = Recalls per number
column-class-name = Class
column-ended = Ended
column-trait-name = Trait
column-value-name = Value
column-errands = Errands
column-priority = Priority
column-priority-share = Share with priority
column-wait-mean = Wait, mean
column-wait-p50 = Wait, median
column-wait-p90 = Wait, P90
column-wait-max = Wait, longest
column-walk-mean = Walk, mean
column-walk-p50 = Walk, median
column-walk-p90 = Walk, P90
column-walk-max = Walk, longest
column-service-time-mean = Service time, mean
column-service-time-p50 = Service time, median
column-service-time-p90 = Service time, P90
column-service-time-max = Service time, longest
column-wait-without-interruptions-mean = Wait without outages, mean
column-wait-without-interruptions-p50 = Wait without outages, median
column-wait-without-interruptions-p90 = Wait without outages, P90
column-wait-without-interruptions-max = Wait without outages, longest
column-wait-regular-mean = Wait, regular, mean
column-wait-regular-p50 = Wait, regular, median
column-wait-regular-p90 = Wait, regular, P90
column-wait-regular-max = Wait, regular, longest
column-wait-priority-mean = Wait, priority, mean
column-wait-priority-p50 = Wait, priority, median
column-wait-priority-p90 = Wait, priority, P90
column-wait-priority-max = Wait, priority, longest
column-stay-mean = Stay, mean
column-stay-p50 = Stay, median
column-stay-p90 = Stay, P90
column-stay-max = Stay, longest
column-wait-of-visit-mean = Wait of a visit, mean
column-wait-of-visit-p50 = Wait of a visit, median
column-wait-of-visit-p90 = Wait of a visit, P90
column-wait-of-visit-max = Wait of a visit, longest

definition-ikm = IKM: the sum of the nine elements' means over nine, times 25, rounded to two decimals; A 88.31–100.00, B 76.61–88.30, C 65.00–76.60, D 25.00–64.99 (PermenPANRB 14/2017).
definition-sample-aim = Sample aim: by Krejcie and Morgan from the errands served.
definition-rating-mean = One-touch rating: 1 to 4, given after a service; no part of the SKM.
definition-occupancy = Occupancy: (service time + walk) over (open - paused - stopped).
definition-idle-while-waiting-s = Idle while people waited: a counter open and without a visitor while somebody waited whom it could serve; the aim is 0.
definition-told = Waits told: those given with the ticket beside those that came; error and bias are taken from the middle of the range, the bias is above zero where people waited longer.
definition-passed-over = Passed over: calls that went before another number of the same service that had come earlier.
definition-wait = Wait: first call less joining the queue, without time that the visitor put off; walk-ins have none.
definition-wait-without-interruptions = Wait without outages: the wait less the time in it without a server.
definition-walk = Walk: start of service less the last call; unknown after a resume and for walk-ins.
definition-service-time = Service time: the sum of the stretches at the counter; unfinished ones and forgotten starts have none.
definition-within-target = Within target: served with a wait of at most the target, over (served + left before a call after more than the target + absent after waiting more than the target).
definition-late = Beyond target: first called after the target of the class.
definition-forgotten-start = Forgotten start: a service under 15 seconds after a walk of more than 3 minutes.
definition-quantity = Quantity: as the officer noted at the end; one where nothing was noted.
definition-outcome = Outcome: as the officer chose at the end; empty where none was chosen.
definition-arrivals = Arrivals: tickets by the half hour in which they were taken; the mean is over days with visitors.
definition-absent = Absent: errands that ended absent, over those called at least once, and over those that arrived.
definition-recalls-per-call = Recalls per number: calls after the first, over errands called at least once.
definition-transferred = Transferred: errands handed on to another service or counter; the share is of those that came to the first service.
definition-people = Visitors: persons who came with one ticket, as told when it was taken.
definition-usual = Usually: the mean of the same weekday (every Monday, say) over the eight weeks before, of days with visitors alone.
definition-stay = Stay: end of the last errand less the taking of the ticket.
definition-wait-of-visit = Wait of a visit: the sum of the waits of its errands.

trait-class = Class
    .priority = Priority
    .regular = Regular
trait-assistance = Assistance
    .yes = Needed
    .no = Not needed
trait-language = Language
    .id = Indonesian
    .en = English
trait-group = Group
    .alone = Alone
    .group = Two or more
trait-errands = Errands
    .one = One
    .several = Several
trait-origin = Ticket taken
    .device = At a kiosk
    .desk = From staff

### figures: the page of the reports, and the charts beside the dashboard

reports-title = Reports
reports-login-title = Log in to the reports
reports-choose = Choose a report
reports-report = Report
reports-group-whole = At a glance
reports-group-times = Times
reports-group-visitors = Visitors and services
reports-group-counters = Counters and officers
reports-period = Period
reports-period-today = Today
reports-period-yesterday = Yesterday
reports-period-week = This week
reports-period-month = This month
reports-period-last-month = Last month
reports-period-quarter = This quarter
reports-period-semester = This half-year
reports-period-year = This year
reports-period-days = From – to
reports-from = From
reports-to = To
reports-before = The period before
reports-after = The period after
reports-counting = Counting
reports-counting-for = Counting … { $seconds } s
reports-making = Making it …
reports-print = Print
reports-everything = All columns
reports-nothing = Nobody came in this period.
reports-as-of = Figures as of { $date } at { $time }.
reports-interrupted = { $count ->
    [one] The server was away once in this period, for { $minutes } minutes. Waits without outages stand in "The day".
   *[other] The server was away { $count } times in this period, for { $minutes } minutes in all. Waits without outages stand in "The day".
 }
reports-comments = Comments
reports-comments-of = Agency
reports-comments-all = All agencies
reports-comments-about = Written by visitors beside the survey, the newest first. The writer's name and number are not kept.
reports-comments-none = No suggestions or remarks in this period.
reports-comments-count = { $total } suggestions and remarks, { $unseen } not read yet.
reports-comments-more = Show more ({ $count })
reports-comments-when = { $date }, { $part ->
    [morning] before 12.00
   *[other] after 12.00
}
reports-comments-new = New
reports-comments-seen = Read by { $name }, { $date }
reports-comments-mark = Mark as read
reports-comments-mark-of = Mark as read: { $agency }, { $when }
reports-comments-written = { $count } visitors wrote a suggestion or remark in this period.
reports-comments-read = Read
report-comments = Suggestions and remarks
reports-bars = Highest { $most } ({ $value }), lowest { $least } ({ $low }).
reports-bars-more = The first { $count } of { $total }; the others stand in the table.
reports-errands = { $count ->
    [one] 1 errand
   *[other] { $count } errands
}
reports-outcome-none = No outcome chosen
reports-elements = Mean of each element (1 to 4)
reports-elements-lowest = To be seen to, the lowest first: { $names }.
reports-heat = Tickets by hour and weekday
reports-heat-most = Busiest on { $day } from { $begins }: { $count } tickets.
reports-per-day = Tickets a day, by hour
reports-per-day-most = Busiest from { $begins }, with { $count } tickets a day on average.
reports-distribution = { $measure }, in minutes
reports-waits-within = Half waited less than { $half } minutes, nine of ten less than { $most } minutes.
reports-services-most = Most often served for between { $from } and { $to } minutes.
reports-months = Close a month
reports-months-about = The reports of a month that is over are kept once as PDF and XLSX, and change no more.
reports-months-none = No month is over yet.
reports-close = Close { $month }
reports-closed = Closed on { $date } by { $name }
reports-open = Not closed yet
reports-keeping = Keeping the reports …
reports-file = { $title } ({ $kind })
usual-arrivals = Arrivals by half hour
usual-waits = Mean wait by half hour, in minutes
usual-this-day = today
usual-that-day = that day
usual-usual = usually ({ $days } days)
usual-arrivals-beside = Until { $until }: { $count } tickets, usually { $usual }.
usual-arrivals-alone = Until { $until }: { $count } tickets. There is no such day to compare with yet.
usual-waits-beside = Until { $until }: waited { $count } on average, usually { $usual }.
usual-waits-alone = Until { $until }: waited { $count } on average. There is no such day to compare with yet.
usual-nothing-yet = No half hour is over yet today.

### admin: who looks after the staff, and what the auditor reads

# Who did what stands in the record.
actor-staff = staff: { $name }
actor-device = device { $name }
actor-visitor = a visitor
actor-clock = the system, by its clock
actor-command = a command on the server

admin-title = Admin
admin-login-title = Log in to the admin page
admin-sections = Sections
admin-staff = Staff
admin-record = Record
admin-staff-add = Add a person
admin-staff-none = Nobody yet. Add the first one.
admin-role = Role
admin-agencies = Agencies
admin-services = These services alone (none: all services of the counter)
admin-pin = New PIN
admin-pin-new = New PIN
admin-pin-hint = At least 6 digits, not 123456 or 000000.
admin-save = Save
admin-change = Change
admin-change-about = Once saved, { $name } has to log in again.
admin-disable = Disable
admin-enable = Enable again
admin-disabled = Disabled
admin-disable-sure = { $name } cannot log in any more and is logged out at once. Disable?
admin-locked = Too many wrong PINs, wait until { $time }
admin-problem-other = This is not right yet. Please check it.
admin-problem-string-pattern-mismatch = Write the name without spaces before and after it.
admin-problem-string-too-short = This is still empty.
admin-problem-string-too-long = This is too long.
admin-problem-floor-slip-logo-name = The name of the logo file must end in .png or .bmp, without spaces.
admin-problem-floor-slip-text-long = This text is too long. Shorten it to 200 letters at most.
admin-problem-floor-slip-placeholder = Remove the braces. Only {"{"}calls{"}"} and {"{"}others{"}"} are filled in, and only in the sentence "if missed".
admin-problem-slip-logo-missing = This file is no longer in the data folder or the config folder.
admin-problem-slip-logo-unreadable = This file cannot be read. Check its permissions.
admin-problem-slip-logo-kind = This file is no PNG or BMP picture.
admin-problem-slip-logo-heavy = This file is larger than 60 kB. Make the picture smaller.
admin-problem-slip-logo-size = This picture is larger than 2000 dots. Make it smaller first.
admin-problem-pin-not-digits = Write the PIN in digits alone.
admin-problem-pin-too-short = The PIN is too short. Write at least 6 digits.
admin-problem-pin-too-easy = This PIN is easily guessed. Choose other digits.
admin-record-from = From
admin-record-to = To
admin-record-actor = Who
admin-record-actor-hint = Name of a person or a device.
admin-record-kind = Kind
admin-record-all = All kinds
admin-record-find = Search
admin-record-none = No entry fits. Change the search.
admin-record-more = Earlier entries
admin-record-facts = Facts #{ $seq }
admin-record-number-hint = Without a date: today's number.
admin-record-changes = What was changed
admin-record-what = What was changed
admin-record-before = Before
admin-record-after = After
admin-printers = Printers
admin-printers-about = How each printer is. Printers are added and set up in server.toml on the server's machine.
admin-printers-none = There is no printer in server.toml. No ticket can be printed.
admin-printers-preview = What the paper says is written and looked at under
admin-printer-for = for { $names }
admin-printer-fallback = { $name } stands in
admin-printer-since = since { $time }
admin-printer-left = about { $metres } m of paper left
admin-printer-test = Print a test page
admin-printer-changed = New paper was put in
admin-printer-roll = Noted: a new roll.
admin-printer-job-waiting = The test page waits for the printer …
admin-printer-job-printing = The test page is being printed …
admin-printer-job-printed = The test page was printed.
admin-printer-job-failed = The test page was not printed. Check paper, cover and cable of the printer.
admin-printer-job-unknown = Nobody knows whether the test page came out. Look at the printer.
admin-printer-job-expired = The test page was not printed in time. Check whether the printer is switched on.
record-kind-ticket-issued = Number issued
record-kind-ticket-reprinted = Number reprinted
record-kind-priority-changed = Priority changed
record-kind-assistance-changed = Assistance changed
record-kind-errand-added = Errand added
record-kind-errand-joined = Joined a queue
record-kind-errand-yielded = Gave way
record-kind-next-stop-chosen = Next stop chosen
record-kind-errand-called = Called
record-kind-errand-recalled = Called again
record-kind-errand-started = Service began
record-kind-errand-finished = Service finished
record-kind-errand-held = Held
record-kind-errand-resumed = Resumed
record-kind-errand-released = Released to the queue
record-kind-errand-missed = Absent
record-kind-errand-returned = Back after a miss
record-kind-errand-postponed = Turn postponed
record-kind-errand-transferred = Transferred
record-kind-errand-cancelled = Cancelled
record-kind-errand-expired = Expired
record-kind-note-written = Note written
record-kind-command-undone = Undone
record-kind-counter-opened = Counter opened
record-kind-counter-paused = Counter paused
record-kind-counter-unpaused = Counter back from a pause
record-kind-counter-closed = Counter closed
record-kind-help-asked = Help asked for
record-kind-help-given = Help given
record-kind-queue-stopped = Queue stopped
record-kind-queue-went-on = Queue went on
record-kind-intake-overridden = Intake set by hand
record-kind-notice-posted = Notice posted
record-kind-notice-withdrawn = Notice withdrawn
record-kind-alarm-taken = Alarm taken
record-kind-agency-asked = Agency asked to open
record-kind-day-closed = Day closed
record-kind-month-closed = Month closed
record-kind-interrupted = Server away
record-kind-clock-confirmed = Clock confirmed
record-kind-floor-changed = Floor changed
record-kind-slip-changed = Look of the ticket changed
record-kind-calendar-imported = Calendar imported
record-kind-holiday-removed = Holiday removed
record-kind-staff-added = Person added
record-kind-staff-disabled = Person disabled
record-kind-staff-enabled = Person enabled again
record-kind-staff-changed = Role changed
record-kind-pin-changed = PIN changed
record-kind-logged-in = Logged in
record-kind-logged-out = Logged out
record-kind-device-approved = Device approved
record-kind-device-revoked = Device revoked
record-kind-printer-tested = Printer tested
record-kind-paper-changed = Paper changed
record-kind-paper-found = Paper had come out
# Devices: a new screen shows a code, which is typed here.
admin-devices = Devices
admin-devices-none = There are no devices yet. Open the page of a wall or kiosk on its machine, then type its code here.
admin-devices-code = Code on the new screen
admin-devices-code-hint = { $count ->
    [0] No screen is waiting. A screen that is not registered shows its code.
    [one] One screen is waiting. Six letters and figures, large on it.
   *[other] { $count } screens are waiting. Six letters and figures, large on each.
 }
admin-devices-find = Find the screen
admin-devices-asked = asking since { $time }
admin-devices-wish = at the address "{ $wish }"
admin-devices-name = Name of the device
admin-devices-name-hint = The machine's name, such as "tv-north-door". It is recorded with all that it does.
admin-devices-wall = Wall to show
admin-devices-agency = Agency
admin-devices-agency-all = All agencies
admin-devices-replace = This device takes the place of the { $name } of before, which is cut off at once.
admin-devices-approve = Approve
admin-devices-let = { $name } is approved. Its screen starts by itself within seconds.
admin-devices-shows = shows { $wall }
admin-devices-here = Connected
admin-devices-never = Not seen since the server was started
admin-devices-seen = Away since { $time }, { $date }
admin-devices-revoked = Revoked
admin-devices-revoke = Revoke
admin-devices-revoke-sure = { $name } is cut off at once, and cannot come back without a new code. Revoke it?
admin-device-kiosk = Kiosk
admin-device-wall = Wall
admin-device-survey = Survey
admin-device-speaker = Loudspeaker
admin-device-print-agent = Print agent
admin-device-program = Program

# The floor, arranged by an administrator: one document, a section for each noun.
admin-floor-place = Floor
    .about = Its name, its place, and the letterhead of its reports.
admin-floor-agencies = Agencies & services
    .about = Who serves here, and what for. The kiosk shows them in this order.
admin-floor-counters = Counters
    .about = Where officers sit. Each service needs at least one counter.
admin-floor-zones = Zones
    .about = Parts of the hall. Zones that hear each other share a sound group.
admin-floor-hours = Hours
    .about = The hours of each day. A break stops calls, never intake.
admin-floor-walls = Walls
    .about = What each display shows, and which of them speak. Their devices are let in under Devices.
admin-floor-rules = Rules
    .about = These usual values suit most floors. Change one only where there is a reason.
admin-floor-advanced = Advanced
admin-floor-in-english = { $label } (English)
admin-floor-wrong = { $count } wrong
admin-floor-saved = Saved, and in force.
admin-floor-unsaved = Not saved yet. All sections are saved at once.
admin-floor-discard = Discard changes
admin-floor-overtaken = Somebody else has changed this floor since you began. Note your changes, load the latest, and repeat them.
admin-floor-latest = Load the latest
admin-floor-mistakes = { $count ->
        [one] Not saved: 1 field is to be mended
       *[other] Not saved: { $count } fields are to be mended
    }
admin-floor-fold = Close
admin-floor-remove = Remove
admin-floor-raise = Move up
admin-floor-add = Add: { $what }
admin-floor-pick = Add to { $label }
admin-floor-pick-one = Add …
admin-floor-leave-out = Leave out { $name }
admin-floor-begins = { $what }, from
admin-floor-ends = { $what }, until
admin-floor-name = Name of the floor
admin-floor-code = Code
admin-floor-timezone = Time zone
admin-floor-information-desk = Information desk
    .hint = As visitors read it, for example 0.
admin-floor-accent = Accent colour
admin-floor-complaints = Where to complain
admin-floor-letterhead = Letterhead of reports
    .hint = What is empty is left out.
admin-floor-letterhead-office = Office
admin-floor-letterhead-place = Town
admin-floor-letterhead-title = Signatory's title
admin-floor-letterhead-signatory = Signatory's name
admin-floor-letterhead-number = Service number (NIP)
admin-floor-popular = Kiosk's first page
    .hint = Up to 8 services that are taken most.
admin-floor-running-lines = Running lines
    .hint = One page each, on all walls.
admin-floor-line = Sentence
admin-floor-outcomes = Outcomes
    .hint = What an officer may note on finishing. Empty: not asked.
admin-floor-outcome-code = Code
admin-floor-outcome-name = Name
admin-floor-proposal = Still a proposal, not checked with each agency
admin-agency-add = Add an agency
admin-agency-new = New agency
admin-agency-none = No agency yet.
admin-agency-services = { $count ->
        [one] 1 service
       *[other] { $count } services
    }
admin-agency-name = Official name
admin-agency-plain = Everyday name at the kiosk
admin-agency-code = Code
    .hint = Without spaces, for example DUKCAPIL.
admin-agency-letter = Letter of its numbers
    .hint = Begins its numbers, for example B.
admin-agency-zone = Zone
admin-agency-words = Other words to search for
    .hint = With commas between, for example capil, disdukcapil.
admin-agency-spoken = How it is said
    .hint = For the voice. Empty: as the official name.
admin-agency-quota-day = Quota a day
    .hint = Empty: no limit.
admin-agency-quota-friday = Quota on Fridays
admin-agency-quota-half-day = Quota of half a day
admin-service-all = Services
admin-service-add = Add a service
admin-service-new = New service
admin-service-none = No service yet.
admin-service-takes = { $minutes } min
admin-service-name = Official name
admin-service-plain = Everyday name at the kiosk
admin-service-code = Code
    .hint = Without spaces, for example KTP.
admin-service-minutes = Time at the counter (minutes)
admin-service-papers = Papers to bring
    .hint = With semicolons between.
admin-service-fee = Fee
admin-service-words = Other words to search for
    .hint = With commas between; wrong spellings too.
admin-service-people-at-most = People on one number
    .hint = At most, for example a family.
admin-service-series = Letters of its own
    .hint = Empty: its agency's letter.
admin-service-quota-day = Quota a day
    .hint = Empty: no limit.
admin-service-quota-friday = Quota on Fridays
admin-service-quota-half-day = Quota of half a day
admin-service-after = Only after these services
    .hint = Who chooses both gets this one later.
admin-service-question = Question at the kiosk
admin-service-question-asks = The kiosk asks first
admin-service-question-text = Question
admin-service-question-answers = Answers
admin-service-answer-text = Answer
admin-service-answer-issues = This answer gets a number
admin-service-answer-advice = Advice otherwise
admin-counter-add = Add a counter
admin-counter-new = New counter
admin-counter-none = No counter yet.
admin-counter-title = Counter { $id }
admin-counter-id = Number or name of the counter
admin-counter-agency = Agency
admin-counter-zone = Zone
admin-counter-services = Services, in order
    .hint = Empty: all of its agency.
admin-zone-add = Add a zone
admin-zone-new = New zone
admin-zone-none = No zone yet. Begin here: each agency and each counter is in a zone.
admin-zone-group = sound { $group }
admin-zone-name = Name
admin-zone-storey = Storey
    .hint = Empty where the building has one. Stands on the screen of the ground floor.
admin-zone-id = Code
admin-zone-sound-group = Sound group
    .hint = Zones of one group speak in turn.
admin-wall-add = Add a wall
admin-wall-new = New wall
admin-wall-none = No wall yet.
admin-wall-id = Code
    .hint = Without spaces; becomes its address.
admin-wall-layout = Layout
admin-wall-layout-zone = One zone
admin-wall-layout-hall = Whole hall
admin-wall-layout-agencies = Board of agencies
admin-wall-layout-ground = Ground floor
admin-wall-layout-counter = One counter
admin-wall-zones = Zones that it shows
admin-wall-metres = Reading distance (metres)
admin-wall-speaks = Speaks
admin-wall-counter = Counter
    .hint = For the layout "One counter" alone.
admin-wall-counter-none = Not for one counter
admin-wall-slides = Folder of pictures
    .hint = A folder in the data folder, such as slides. Its pictures stand beside the calls.
admin-wall-slide-s = Time of each picture (seconds)
admin-wall-look = Open this wall
admin-hours-of = Service on { $day }
admin-hours-closed = Closed
admin-hours-breaks = Breaks
admin-hours-breaks-none = none, or 12.00 – 12.45
admin-hours-own = Hours of its own
admin-hours-own-has = Its hours differ from the floor's
admin-day-monday = Monday
admin-day-tuesday = Tuesday
admin-day-wednesday = Wednesday
admin-day-thursday = Thursday
admin-day-friday = Friday
admin-day-saturday = Saturday
admin-day-sunday = Sunday
admin-rules-calls = Calls
admin-rules-returns = Missed, returned and postponed
admin-rules-order = Order and priority
admin-rules-intake = Intake
admin-rules-counters = Counters
admin-rule-calls-before-absent = Calls before "absent"
admin-rule-call-spacing-s = Time between calls (seconds)
admin-rule-call-spacing-priority-s = Time between calls, priority (seconds)
    .hint = Assisted visitors too.
admin-rule-absent-after-finish-s = Missed at the earliest (seconds)
    .hint = After the visitor was finished at the counter before.
admin-rule-wall-late-s = Wait for the wall (seconds)
    .hint = While no wall has shown the call, it is not missed so soon.
admin-rule-missed-on-wall-min = Missed on the wall (minutes)
    .hint = How long a missed number stays written there.
admin-rule-read-numbers = How numbers are read
admin-rule-read-numbers-digits = B, zero, one, two
admin-rule-read-numbers-rest-as-number = B, twelve
admin-rule-say-agency = Calls name the agency
admin-rule-stop-repeat-min = Say a stop again after (minutes)
admin-rule-return-after = Other numbers before a return
    .hint = Who missed and reported is called after so many others.
admin-rule-returns-at-most = Returns at most
admin-rule-postpone-at-most = Postponements at most
admin-rule-postpone-minutes = Choices to postpone (minutes)
    .hint = With commas between.
admin-rule-next-stop-after-absence-min = Next errand (minutes)
    .hint = Who is absent joins the queue of the next errand after this time.
admin-rule-target-regular-min = Target wait, regular (minutes)
admin-rule-target-priority-min = Target wait, priority (minutes)
admin-rule-pass-over = Passed over at most
    .hint = After so many times the turn is certain.
admin-rule-kappa = Time brought along (0 to 1)
    .hint = Share of the wait that counts at the next errand.
admin-rule-transfer-keeps = Time kept on a transfer (0 to 1)
admin-rule-intake-before-min = Kiosk opens before service (minutes)
admin-rule-last-intake-before-close-min = Last number before closing (minutes)
    .hint = 0: until service closes.
admin-rule-close-day-at = The day closes at the latest
    .hint = Who still waits then is ended.
admin-rule-long-queue-min = A long queue from (minutes)
    .hint = The kiosk warns before it gives a number.
admin-rule-capacity = When not enough time is left
admin-rule-capacity-warn = Warn, and give a number
admin-rule-capacity-refuse = Give no number
admin-rule-stopped-intake = While a service is stopped
admin-rule-stopped-intake-warn = Warn, and give a number
admin-rule-stopped-intake-refuse = Give no number
admin-rule-quota-counts-priority = Quotas count priority too
admin-rule-undo-s = Time to undo (seconds)
admin-rule-forgotten-after = Ask the officer after (times the usual minutes)
    .hint = Still serving, or forgot to finish?
admin-rule-nobody-there-again-min = Repeat the alarm of nobody there (minutes)
# Days that differ from the week.
admin-holidays = Holidays
admin-holidays-about = Days that differ from the week. What is saved is in force at once; the same day is replaced.
admin-holidays-none = No holiday to come.
admin-holidays-past = Past ones ({ $count })
admin-holidays-day = Date
admin-holidays-name = Name of the day
admin-holidays-kind = Kind
admin-holidays-agency = For
admin-holidays-all = All agencies
admin-holidays-begins = From
admin-holidays-ends = Until
admin-holidays-add = Save this day
admin-holidays-kept = { $name } is saved and in force.
admin-holidays-removed = { $name } is removed. The usual hours hold again.
admin-holidays-kind-closed = Closed
    .about = No numbers. Visitors are told when it opens again.
admin-holidays-kind-short = Short
    .about = Other hours on that day.
admin-holidays-kind-reduced = Reduced
    .about = The quota of half a day. The usual hours, unless given.
admin-holidays-file = Take them from a file (CSV or a calendar .ics)
admin-holidays-file-which = File
admin-holidays-file-hint = A table with the columns day and name, or a calendar. All its days are taken, or none.
admin-holidays-file-says = As the file says
admin-holidays-import = Take all
admin-holidays-imported = { $count ->
        [one] 1 day is taken and in force.
       *[other] { $count } days are taken and in force.
    }
admin-holidays-wrong = { $count ->
        [one] Nothing was taken: 1 line is to be mended
       *[other] Nothing was taken: { $count } lines are to be mended
    }
admin-holidays-line = Line { $line }:
# How a call sounds.
admin-voice = Voice
admin-voice-about = Hear a call on this computer, by the rules in force. In the hall nothing is heard.
admin-voice-number = Number
admin-voice-counter = Counter
admin-voice-agency = Name the agency
admin-voice-agency-none = By the rules
admin-voice-language = Visitor's language
admin-voice-listen = Listen
admin-voice-heard = It was played. Nothing heard? Check this computer's loudspeaker.
admin-voice-silent = The sound could not be played here.
# Copies of the record.
admin-backups = Backups
admin-backups-about = A copy is made each day and kept { $days } days in { $folder }. Keep one elsewhere too from time to time.
admin-backups-make = Make a copy now
admin-backups-making = Copying …
admin-backups-made = The new copy is done.
admin-backups-none = No copy yet.
admin-backups-size = { NUMBER($megabytes) } MB
admin-backups-fetch = Download
admin-backups-trial = A trial is not copied. A real floor is copied each day.
admin-backups-restore = Putting a copy back
admin-backups-restore-how = By command alone, on the server's computer, after the server was stopped. What is there now is kept in the folder "replaced".
# The tickets' paper in the floor's own words.
admin-slip = Ticket paper
admin-slip-about = Empty: the words in grey are used. What is saved holds from the next paper on.
admin-slip-logo = Logo
admin-slip-logo-none = No logo
admin-slip-logo-hint = Put a PNG or BMP file (60 kB at most) into this server's data folder or config folder.
admin-slip-in-id = Indonesian
admin-slip-in-en = English
admin-slip-miss-note = If missed
admin-slip-miss-note-hint = {"{"}calls{"}"} and {"{"}others{"}"} are filled in from the queue's rules.
admin-slip-ahead-note = About the order
admin-slip-scan = Below the QR code
admin-slip-complaints = Complaint channel
admin-slip-closing = Closing sentence
admin-slip-none = (not printed)
admin-slip-preview = Preview
admin-slip-width = Paper
admin-slip-width-576 = 80 mm
admin-slip-width-384 = 58 mm
admin-slip-errands = Errands
admin-slip-printed-in = The visitor's language
admin-slip-qr = With QR code
admin-slip-no-url = public_url is not set: the real paper carries no QR code.
admin-slip-longest = Longest names
admin-slip-length = Length { $millimetres } mm of 130 mm at most
admin-slip-picture = Picture of the paper. It says: { $lines }
admin-slip-drawing = Being drawn …
admin-slip-left-out = No room on this paper: { $what }. Shorten the other texts.
admin-slip-part-next-stops = all later errands
admin-slip-part-floor-name = the floor's name
admin-slip-part-complaint = complaint channel
admin-slip-part-papers = papers to have ready
admin-slip-part-second-language = second language
admin-slip-part-closing = closing sentence
admin-slip-saved = Saved. In force from the next paper on.
role-officer = Officer
role-receptionist = Receptionist
role-agency-supervisor = Agency supervisor
role-floor-supervisor = Floor supervisor
role-admin = Administrator
role-auditor = Auditor
record-ticket-issued = Number { $number } was issued.
record-priority-changed = Priority of number { $number } was { $on ->
     [yes] given
    *[no] removed
 }.
record-assistance-changed = Assistance for number { $number } was { $on ->
     [yes] asked for
    *[no] removed
 }.
record-errand-added = Errand { $stop } of number { $number }: service { $service } at { $agency }.
record-errand-joined = Number { $number } joined the queue of errand { $stop }.
record-errand-yielded = Errand { $stop } of number { $number } gave way to another.
record-next-stop-chosen = Errand { $stop } of number { $number } was chosen to be next.
record-errand-called = Number { $number } was called to counter { $counter } by { $officer }.
record-errand-recalled = Number { $number } was called again to counter { $counter }, call { $nth }.
record-errand-started = Service of errand { $stop } of number { $number } began.
record-errand-finished = Errand { $stop } of number { $number } was finished, quantity { $quantity }.
record-errand-held = Errand { $stop } of number { $number } was held.
record-errand-resumed = Number { $number } was resumed at counter { $counter } by { $officer }.
record-errand-released = Number { $number } was released and waits again.
record-errand-missed = Number { $number } was absent.
record-errand-returned = Number { $number } came back after being missed.
record-errand-postponed = The turn of number { $number } was postponed until { $until }.
record-errand-transferred = Errand { $stop } of number { $number } was transferred to errand { $to_stop }.
record-errand-cancelled = Errand { $stop } of number { $number } was cancelled.
record-errand-expired = Errand { $stop } of number { $number } expired.
record-note-written = A note on number { $number } was written (note { $text }).
record-command-undone = Command { $command } about number { $number } was undone.
record-counter-opened = Counter { $counter } was opened by { $officer }.
record-counter-paused = Counter { $counter } was paused.
record-counter-unpaused = Counter { $counter } calls again after a pause.
record-counter-closed = Counter { $counter } was closed.
record-help-asked = Help was asked for at { $place }.
record-help-given = Help at { $place } was given.
record-queue-stopped = The queue of { $scope } { $code } was stopped.
record-queue-went-on = The queue of { $scope } { $code } went on.
record-intake-overridden = Intake of { $service } was { $open ->
     [yes] opened by hand
     [no] closed by hand
    *[other] given back to the rules
 }.
record-notice-posted = Notice { $notice } was posted.
record-notice-withdrawn = Notice { $notice } was withdrawn.
record-alarm-taken = Alarm { $alarm } was taken by { $owner }.
record-agency-asked = Agency { $agency } was asked to open a counter.
record-day-closed = The day { $business_date } was closed: { $expired } expired, { $unfinished } not finished.
record-month-closed = The month { $month } was closed, and its reports are kept.
record-interrupted = The server was away from { $begins } to { $ends }.
record-clock-confirmed = Date and time were confirmed.
record-floor-changed = The floor was changed, version { $version }.
record-slip-changed = What the tickets' paper says was changed, floor version { $version }.
record-calendar-imported = A calendar was imported: { $days } days.
record-holiday-removed = The holiday { $day } was removed { $agency }.
record-staff-added = { $staff } was added to the staff as { $role ->
        [officer] officer
        [receptionist] receptionist
        [agency_supervisor] supervisor of an agency
        [floor_supervisor] supervisor of the floor
        [admin] administrator
        [auditor] auditor
       *[other] member
    }.
record-staff-disabled = { $staff } was disabled.
record-staff-enabled = { $staff } was enabled again.
record-staff-changed = Role or agencies of { $staff } were changed; now { $role }.
record-pin-changed = The PIN of { $staff } was changed.
record-logged-in = { $staff } logged in.
record-logged-out = { $staff } logged out.
record-device-approved = Device { $device } was approved ({ $device_kind }).
record-device-revoked = Device { $device } was revoked.
record-ticket-reprinted = The paper of number { $number } was printed again.
record-printer-tested = Printer { $printer } was tested.
record-paper-changed = The paper of printer { $printer } was changed.
record-paper-found = The paper of number { $number } had come out after all.
