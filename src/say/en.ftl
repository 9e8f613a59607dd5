# What Hangar says in English. A name is the place and the matter; {"<bdi>"} keeps a person's words apart from ours.

## Numbers, sizes, times

mark-thousands = ,
mark-decimals = .
size-b = { $size } B
size-kb = { $size } kB
size-mb = { $size } MB
size-gb = { $size } GB
size-tb = { $size } TB
just-now = just now
ago-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
ago-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
ago-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
exact-time = { $year }-{ $month }-{ $day } { $clock } UTC
files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
account-of = Account of { $name }, switch Organization

## Frames

skip = Skip to content
sections = Sections
kept-in = Everything of this Organization is kept in the region { $region }
find = Find
key-find = Ctrl K
create-new = Create New
close = Close
account-and-orgs = Account and Organizations
find-what = Find apps, sections and Organizations
find-placeholder = Find apps, sections, Organizations
to-choose = to choose
key-enter = Enter
to-open = to open
to-close = to close
sign-out = Sign out
builders = Builders
back-to-console = Back to Console
profile-title = Profile: the values the app is built with
profile = Profile
typed = Typed, not kept yet
find-title = Find apps, sections, Organizations (Ctrl K)
studio-menu = Save, Versions, Export
save-version = Save version
key-save = Ctrl S
save-with-message = Save with a message
versions = Versions
export = Export
undo = Undo
redo = Redo
nothing-to = { $step }: nothing there

## Sections, builders, regions, environments, themes

section-apps = Apps
section-datastores = Datastores
section-organization = Organization
section-users = Users
section-invites = Invites
section-roles = Roles
section-audit = Audit log
section-settings = Settings
builder-web-flows = Web Flows
builder-connections = Connections
builder-airdata = AirData
builder-media = Media Library
builder-settings = Settings
builder-versions = Versions
region-us = United States
region-eu = European Union
region-ap = Asia Pacific
theme-system = As the system
theme-light = Light
theme-dark = Dark

## Apps

search-apps = Search apps by name
search-by-name = Search by name
sort-by = Sort by
last-change = Last change
name = Name
search = Search
apps-none = No apps in { $org } yet
apps-none-start = Start with a blank one, or bring one in from a ZIP that was exported from Hangar or Airkit.
create-an-app = Create an app
import-a-zip = Import a ZIP
apps-none-wait = Developers and Admins create apps. When there is one, you find it here.
apps-no-match = No app is called “{ $search }”
apps-no-match-help = The search looks at names only. Check the spelling, or show all of them.
show-all-apps = Show all apps
apps-of = Apps of { $org }
version = Version
actions = Actions
by-whom = by <bdi>{ $who }</bdi>
open-in-studio = Open in Studio
open-app-in-studio = Open { $name } in Studio
export-app = Export { $name }
pages = Pages
on-this-page = { $count } on this page
back = Back
more = More
apps-found = { $count ->
    [0] No app matches
    [one] { $count } app
   *[other] { $count } apps
}
was-deleted = { $name } was deleted.
breadcrumb = Breadcrumb
duplicate = Duplicate
about = About
app-name = App Name
description-optional = Description <span class="optional">(optional)</span>
save-changes = Save changes
app-undescribed = Nobody has described this app yet.
facts = Facts
version-none = None saved yet
created = Created
files-word = Files
tree = Tree
copy-tree-hash = Copy the tree hash
delete-named = Delete { $name }
type-to-confirm = Type <strong>{ $name }</strong> to confirm
app-goes = What goes with it: { $files } ({ $size }), { $versions } and the whole history of edits. The audit log stays. There is no undo.
export-first = Export it first.
saved-versions = { $count ->
    [one] { $count } saved version
   *[other] { $count } saved versions
}
app-saved = Name and description are saved.
app-duplicated = This is the copy. The original stays as it was.
app-imported = The app is here. Open it in the Studio to see what it brought.

## Create New

create-name-help = Unique in { $org }. Leave it empty to take the name of an imported app.
description-help = For your colleagues; visitors never see it.
start-from = Start from
import-app-optional = Import App <span class="optional">(optional)</span>
bundle-help = The app in the ZIP comes in whole, or not at all. Connections and secrets of the Organization it left are never in it.
choose-a-zip = <span class="link">Choose a ZIP</span> or drop it here
zip-limit = Exported from Hangar or Airkit, at most { $size }
remove = Remove
file-was = The file was <bdi>{ $file }</bdi>. Choose it again, or another one.
create-app = Create app
cancel = Cancel
starter-blank = Blank app
starter-contact = Contact form
starter-multi = Multi-page form
starter-blank-help = A web link, a web flow and one empty page: everything else is up to you.
starter-contact-help = Visitors leave their name, phone, e-mail and a message, and AirData keeps them.
starter-multi-help = A request in three steps with progress, a review page and a thank-you page.

## Switching

you-are-in-now = You are in { $org } now. The page you had open stays in { $left }.

## Finding

places = Places
find-nothing = Nothing here has that name. Check the spelling, or try a shorter part of it.
kind-section = Section
kind-step = Step
kind-you = You
kind-organization = Organization
kind-app = App
my-account = My account
found = { $count } found

## The account panel

you-are-here = You are { $role } here
search-orgs = Search Organizations
other-orgs = Other Organizations
orgs-used-last = The { $count } Organizations you used last
orgs-none-of-these = None of these has that name. All your Organizations are one step further.
orgs-none = No Organization of yours has that name.
all-your-orgs = All your Organizations
theme = Theme
app-changed-meanwhile = { $name } was changed by { $who } meanwhile. Look at both versions and choose.

## The Studio: frames

studio-absent = What this link leads to is not in <bdi>{ $app }</bdi> any more. Choose something else in the tree.
studio-stage = Stage
show-the-tree = Show the tree
has-an-error = has an error
studio-id = Id
studio-optional = (optional)
studio-none = none
without-a-name = (without a name)

## The state of the draft

draft-unsaved = not saved as a version yet
draft-saved = saved · v{ $version }
draft-edited = { $count ->
    [one] { $count } edit since v{ $version }
   *[other] { $count } edits since v{ $version }
}
draft-differs = differs from v{ $version }
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.

## The Studio: AirData

objects-title = Objects
app-objects = App Objects
properties = { $count ->
    [one] { $count } property
   *[other] { $count } properties
}
object-identity = Describes the person a session belongs to.
object-place = Describes places on the map.
object-schedule = Describes appointments.
object-empty = No properties
object-empty-help = This App Object keeps nothing yet.
properties-of = Properties of { $object }
property-type = Type
property-rules = Rules
property-default = Value of rows that give none
property-displays = stands for the row
property-required = required
property-unique = unique
property-encrypted = encrypted
objects-none = No App Objects
objects-none-help = App Objects are the tables in which an app keeps its data. <bdi>{ $app }</bdi> has none.

## The Studio: actions, events, types

type-text = Text
type-number = Number
type-boolean = Yes or no
type-date = Date
type-time = Time
type-date-time = Date and time
type-currency = Money
type-phone = Phone number
type-email = E-mail address
type-asset = File
type-any = Anything
type-list = List of { $type }
type-required = { $type }, required
event-click = When pressed
event-change = When changed
event-blur = When left
event-enter = On Enter
event-opened = When opened
chain-nothing = Nothing runs.
chain-if = If
chain-else-if = Else if
chain-else = Else
chain-variable = Variable
chain-value = Value
chain-data-flow = Data flow
chain-result = Result in
chain-event = Event
chain-web-flow = Web flow
chain-page = Page

## The Studio: conflicts

conflict-mine = You changed <bdi>{ $app }</bdi> in another window meanwhile
conflict-other = <bdi>{ $who }</bdi> changed <bdi>{ $app }</bdi> while you did
conflict-gone = <bdi>{ $subject }</bdi> is not there any more, so what you typed has no place. Copy it from here if you still need it.
conflict-help = Nothing you typed is lost, and nothing is overwritten yet. Choose which of the two stays; the other can be brought back with Undo.
conflict-yours = Yours
conflict-not-kept = not kept yet
conflict-wanted = Wanted
conflict-there-now = There now
conflict-theirs = Theirs
conflict-draft = Draft
conflict-draft-now = as it is now, { $state }
conflict-not-there = not there any more
conflict-keep-there = Keep what is there
conflict-keep-theirs = Keep theirs
conflict-nothing = (nothing)
conflict-use-mine = Use mine
conflict-title = Changed meanwhile
conflict-control = The control
conflict-version = Version { $version } as the draft again
conflict-restore = Restore it all the same

## The Studio: connections

data-flows = Data flows
functions = Functions
a-function = function
flow-start = Start
flow-takes-nothing = Takes nothing in.
flow-end = End
flow-returns = Returns <code>{ $value }</code>
flow-returns-nothing = Returns nothing.
data-flows-none = No data flows
data-flows-none-help = Data flows keep and fetch what visitors give. <bdi>{ $app }</bdi> has none.
operation-airdata = AirData request
operation-transform = Transform
operation-run = Run data flow
operation-http = HTTP request
operation-value = Value
operation-data-flow = Data flow
operation-skipped = Skipped when
airdata-insert = Add rows
airdata-put = Update rows, and add those that are not there
airdata-patch = Update the given properties of rows
airdata-delete = Remove rows
airdata-query = Read rows
airdata-filter = Filter
airdata-rows = Rows
airdata-does = Does
airdata-object = Object
airdata-limit = At most
airdata-conflict = When a row is there already
airdata-conflict-error = the operation fails
airdata-conflict-existing = the row that is there stays
http-method = Method
http-address = Address
http-slot = Slot
http-header = Header { $name }
http-query = Query { $name }
http-body = Body
operations = { $count ->
    [one] { $count } operation
   *[other] { $count } operations
}

## The Studio: errors

errors = Errors
errors-none = No errors
errors-none-in = The checker finds nothing wrong with the draft of <bdi>{ $app }</bdi>.
back-to-the-pages = Back to the pages
errors-all-further = All of them, { $count } more
errors-all = All on one page
severity-error = error
severity-warning = warning
severity-hint = hint
errors-found = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
warnings-found = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
hints-found = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
}

## The Studio: imported apps

read-only = read only
imported-notice = This app came from Airkit and is not converted yet.
imported-outline = What you see is its outline.
imported-outline-of = What you see is its outline, read from an export of runtime { $runtime }.
imported-kept = Every byte of it is kept and goes out again with an export, exactly as it came in. Its name, its media and its versions can be changed here already; pages, data flows and objects cannot until they are converted.
imported-nothing = Nothing of this kind
imported-nothing-help = The export has nothing to show here.
imported-inside = What is inside
imported-title = Outline
pages-of-no-flow = Pages of no flow
a-data-flow = data flow
a-property = property
web-flows = Web flows
chat-bots = Chat bots
voice-bots = Voice bots
other-flows = Other flows
total-flows = Flows
total-data-flows = Data flows
total-profiles = Profiles
total-media = Media
files-and-size = { $files }, { $size }
pages-counted = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
prompts-counted = { $count ->
    [one] { $count } prompt
   *[other] { $count } prompts
}
controls-counted = { $count ->
    [one] { $count } control
   *[other] { $count } controls
}

## The Studio: the inspector

rename = Rename
text-computed = Computed for each visitor by this expression.
text-replace = Replace it by a fixed text
kept-in-variable = Kept in
look-variant = Look
copy-the-id = Copy the id
variables = Variables
shown-when = Shown when
disabled-when = Disabled when
kind-page = Page
kind-web-flow = Web flow
start-page = Start page
wording-placeholder = Placeholder
wording-question = Question
alternative-text = Alternative text
wording-text = Text
change-text = Change text
prop-autocomplete = Autocomplete
prop-data = Data
prop-format = Format
prop-input-id = Input id
prop-labels = Labels
prop-layout = Layout
prop-region = Region
prop-source = Source
prop-steps = Steps
prop-value = Value

## The Studio: web flows and the stage

studio-width = Width
device-tablet = Tablet
device-phone = Phone
device-full = Full
pages-none = No pages
web-flow-empty = This web flow has no page.
web-flows-none = <bdi>{ $app }</bdi> has no web flow.
pages-none-help = Restore a version that has one, or import the app again.
page-as-seen = Page { $page } as a visitor sees it
page-empty = An empty page
page-empty-help = Visitors who come here see nothing.
step-of = Step { $step } of { $steps }
container-empty = An empty container
studio-pages = Pages

## The Studio: steps back and forward

undone-nothing = Nothing was undone
redone-nothing = Nothing was redone
undone-nothing-title = Nothing undone
redone-nothing-title = Nothing redone
step-too-late = <bdi>{ $who }</bdi> changed <bdi>{ $app }</bdi> <time datetime="{ $iso }" title="{ $exact }" data-ago>{ $ago }</time>, after your page was shown, so the step would have hit another edit than the one you saw.
undo-again = Look at what is there now, then undo again if you still want to.
redo-again = Look at what is there now, then redo again if you still want to.
undo-nothing-in = There is nothing to undo in <bdi>{ $app }</bdi>.
redo-nothing-in = There is nothing to redo in <bdi>{ $app }</bdi>.
see-what-is-there = See what is there now

## The Studio: versions

what-changed = What changed
what-changed-optional = What changed (optional)
save-version-number = Save version { $version }
versions-of = The draft and the versions of { $app }
version-by = By
version-when = When
the-draft = Draft
draft-nothing-since = Nothing since the newest version
draft-seen = What everybody in the Studio sees now
version-number = Version { $version }
version-no-message = No message
version-is-draft = is the draft
restore-version = Restore version { $version }
versions-none = No version yet. A version keeps the draft as it is at this moment, for good; you can go back to it whatever happens later.
versions-help = Restoring makes a version the draft again as one more edit, so Undo takes it back.
version-was-saved = The draft is saved as version { $version }.
version-was-restored = Version { $version } is the draft again. Undo takes that back.

## The Studio: the Media Library

media-search = Search files by name
media-absent = There is no file <bdi>{ $file }</bdi> in the Media Library of <bdi>{ $app }</bdi>.
media-add = Add a file
media-add-file = Add file
media-title = Title
media-title-optional = Title <span class="optional">(optional)</span>
media-none = No pictures yet
media-none-help = Pictures and documents you add here can be used on every page of <bdi>{ $app }</bdi>, and travel with its ZIP.
media-no-match = No file has this name
media-no-match-help = Check the spelling, or look at all of them.
media-all = All files
media-kind-and-size = { $kind }, { $size }
media-kind-file = File
media-more = More for { $file }
media-copy-source = Copy the source
media-download = Download
media-change = Title, text, replace
media-file = File
media-choose = <span class="link">Choose a file</span> or drop it here
media-kinds-help = Pictures, sound, film, fonts, PDF, spreadsheets and ZIP, at most 10 MB
alternative-text-optional = Alternative text <span class="optional">(optional)</span>
alternative-text-help = What people are told who cannot see it.
media-save-words = Save title and text
media-replace-it = Replace it
media-replace-help = The name stays, so every page that shows it shows the new file.
media-replace = Replace
media-added = { $file } is added.
media-same = { $file } holds exactly these bytes already, so nothing was added.
media-replaced = { $file } is replaced. Pages that show it show the new one.
media-said = What is said of { $file } is kept.
media-removed = { $file } is removed. Undo brings it back.
media-gone = There is no media file named { $file } any more.
media-seen-other = { $file } was replaced after you saw it; { $who } changed the app last. Look at it as it is now, then decide again.
media-no-file = No file came. Choose one that is not empty.
media-not-taken = { $file } is of a kind that the Media Library does not take.
media-taken = It takes { $kinds }.
media-not-it = { $file } is called { $kind }, but what is in it does not begin as a { $kind } does.
media-not-it-help = Save the picture again in that format, or rename the file.
media-other-kind = { $file } is of another kind than { $instead }, whose name pages keep using.
media-other-kind-help = Choose a file of the same kind, or add this one beside it.
media-no-name = { $file } is no name that a file can have. Rename it.

## The Studio: settings

app-settings = App settings
app-settings-kept = Name and description are kept.
studio-app-name = App name
studio-description = Description
profile-named = Profile <bdi>{ $profile }</bdi>
profile-chosen = chosen in the bar above
profile-empty = This profile sets no values.
slots = Slots
slots-help = what the app needs of its Organization
checker-finds-nothing = The checker finds nothing wrong with the draft.
errors-see = See what is wrong and where
slot-integration = An integration
slot-phone-number = A telephone number
slot-email-sender = An e-mail sender
slot-web-address = A web address
slot-datastore = A datastore
slot-of = { $slot } of { $adapter }
slot-can = { $slot } that can { $abilities }

## The audit log

audit-title = Audit
audit-person = Person
audit-kind = Kind
audit-every-kind = Every kind
audit-day = Day, in UTC
audit-show = Show
audit-clear = Clear
audit-no-match = No event fits this filter
audit-no-match-help = Try a shorter part of the address, another kind or another day. Days are counted in UTC.
audit-show-all = Show every event
audit-none = Nothing is on record here
audit-none-help = Everything that people do in <bdi>{ $org }</bdi> will be listed here, newest first.
audit-newest = Newest events
audit-of = Audit log of { $org }, newest first
audit-event = Event
audit-what = What
audit-who = Who
audit-when = When
audit-from = from { $address }
audit-size = Newest first, { $count } a page
audit-newer = Newer
audit-older = Older
audit-yes = yes
audit-no = no
