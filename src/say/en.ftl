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

## Names and texts that people type

typed-missing = { $what } is missing. Type a name of 1 to { $limit } characters.
typed-long = { $what } has { $count } characters. Shorten it to { $limit } or fewer.
typed-invisible = { $what } contains an invisible character ({ $character }). Type it again without it.
the-name = The name
the-app-name = The app's name
the-description = The description
the-message = The message
the-text = The text
the-title = The title
the-alternative-text = The alternative text
the-file-name = The file name
the-part-name = The name of the { $noun } { $id }
the-app-description = The description of the app
the-export-name = The app's name in the export
the-export-description = The app's description in the export

## Why something was not done

two-sentences = { $first } { $second }
refused-sign-in = Nobody is signed in. Sign in first.
refused-not-found = This does not exist, or you have no access to it.
refused-forbidden = Your role may not { $verb }. These roles may: { $roles }.
refused-second-factor = { $org } asks its members for a second factor. Show yours, or set one up, and come back.
refused-viewing = You are looking around as { $role }, so nothing can be changed. Go back to your own role first.
refused-cross-site = This came from another site. Open the page here and try again.
refused-throttled = { $seconds ->
    [one] Too many attempts. Try again in { $seconds } second.
   *[other] Too many attempts. Try again in { $seconds } seconds.
}
refused-busy = Hangar is busy. Try again in a few seconds.
refused-broken = Something broke: { $cause }

## What the parts of an app are called

part-app = app
part-web-flow = web flow
part-page = page
part-data-flow = data flow
part-function = function
part-object = App Object
part-model = Data Model
part-layout = layout
part-notification = notification
part-variable = variable
part-property = property
part-action = action
part-branch = branch
part-event = event
part-control = control
part-web-link = web link
part-operation = operation
part-validation = validation
part-area = area
part-slot = slot
part-profile = profile
parts-variables = variables
parts-properties = properties
parts-objects = App Objects
parts-models = Data Models
parts-data-flows = data flows
parts-web-flows = web flows
parts-slots = slots
parts-profiles = profiles
control-type-container = Container
control-type-label = Label
control-type-text-input = Text Input
control-type-phone-input = Phone Input
control-type-email-input = Email Input
control-type-number-input = Number Input
control-type-date-input = Date Input
control-type-text-area = Text Area
control-type-checkbox = Checkbox
control-type-dropdown = Dropdown List
control-type-radio-group = Simple Radio List
control-type-button = Button
control-type-image = Image
control-type-divider = Divider
control-type-progress = Progress Bar
action-type-set-variable = Set Variable
action-type-condition = Condition
action-type-run-data-flow = Run Data Flow
action-type-run-event = Run Event
action-type-navigate-web-flow = Navigate To Web Flow
action-type-navigate-web-page = Navigate To Web Page
action-type-initialize-actor = Initialize Actor
action-type-end-session = End Session
slot-kind-integration = an integration
slot-kind-phone-number = a telephone number
slot-kind-email-sender = an e-mail sender
slot-kind-web-address = a web address
slot-kind-datastore = a datastore
either-of = { $first } or { $second }

## Documents of an app

doc-none = The file { $file } is no document of an app.
doc-none-help = Rename or remove it.
doc-not-json = The file { $file } is not JSON: { $said }.
doc-not-json-help = Correct the file, or take it from an earlier version.
doc-format-zero = The file { $file } says format version 0, which never existed.
doc-format-write = Write { $format }.
doc-format-newer = The app is in format version { $found }, and this Hangar reads versions up to { $known } ({ $file } says so).
doc-format-newer-help = Update Hangar, or export the app from an older one.
doc-too-large = The file { $file } has { $size } bytes; a document may have { $limit }.
doc-too-large-help = Divide it, or move what is large into media.
doc-lost = The file { $file } belongs to the app, but its content cannot be found.
doc-lost-help = Take the file from an earlier version, or import it again.
doc-number-large = { $where ->
    [inside] In { $file }, { $at } is a number that is too large.
   *[whole] The file { $file } is a number that is too large.
}
doc-number-large-help = Use a smaller number.
doc-key-twice = { $where ->
    [inside] In { $file }, { $at } has the key { $key } twice.
   *[whole] The file { $file } has the key { $key } twice.
}
doc-field-twice = { $where ->
    [inside] In { $file }, { $at } has the field { $field } twice.
   *[whole] The file { $file } has the field { $field } twice.
}
doc-keep-one = Keep one of the two.
doc-lacks-field = { $where ->
    [inside] In { $file }, { $at } lacks the field { $field }.
   *[whole] The file { $file } lacks the field { $field }.
}
doc-add-field = Add the field { $field }.
doc-unknown-field = { $where ->
    [inside] In { $file }, { $at } is not known: there is no field { $field } here.
   *[whole] The file { $file } is not known: there is no field { $field } here.
}
doc-unknown-word = { $where ->
    [inside] In { $file }, { $at } is { $word }, which is not known.
   *[whole] The file { $file } is { $word }, which is not known.
}
doc-known = { $count ->
    [0] Nothing may be written here.
    [1] The only one known is { $last }.
   *[other] Known are { $most } and { $last }.
}
doc-remove-known = { $count ->
    [0] Remove it. Nothing may be written here.
    [1] Remove it. The only one known is { $last }.
   *[other] Remove it. Known are { $most } and { $last }.
}
doc-unexpected = { $where ->
    [inside] In { $file }, { $at } is { $found }, where { $wanted } is expected.
   *[whole] The file { $file } is { $found }, where { $wanted } is expected.
}
doc-no-text = { $where ->
    [inside] In { $file }, { $at } is no text.
   *[whole] The file { $file } is no text.
}
doc-no-text-help = Write one word.
doc-no-word = { $where ->
    [inside] In { $file }, { $at } is neither a word nor an object with a type.
   *[whole] The file { $file } is neither a word nor an object with a type.
}
doc-bare-word = { $where ->
    [inside] In { $file }, { $at } is a word, where an object with a type is expected.
   *[whole] The file { $file } is a word, where an object with a type is expected.
}
doc-bare-word-help = Write an object.
doc-odd-form = { $where ->
    [inside] In { $file }, { $at } has a form that files do not use.
   *[whole] The file { $file } has a form that files do not use.
}
doc-out-of-order = { $where ->
    [inside] In { $file }, { $at } was read out of order.
   *[whole] The file { $file } was read out of order.
}
doc-other = { $where ->
    [inside] In { $file }, { $at } { $said }.
   *[whole] The file { $file } { $said }.
}
doc-correct = Correct it.
doc-correct-value = Correct the value.
json-text = the text { $text }
json-number = the number { $number }
json-boolean = boolean `{ $value }`
json-object = an object
json-list = a list
json-word = a word
json-string = a string
json-any-boolean = a boolean
json-sequence = a sequence
json-map = a map

## What the checker finds

check-no-app = The app has no file app.json.
check-no-app-help = Add app.json, or create the app again and import its other files.
check-unknown-file = The file { $file } has no meaning in an app, so nothing uses it.
check-unknown-file-help = Remove it, or put it into media.
check-lone-page = The page { $file } belongs to a web flow that has no file flow.json.
check-lone-page-help = Add the web flow, or remove the page.
check-same-file = The files { $other } and { $file } would be one file on many computers.
check-rename-one = Rename one of the two.
check-id = The id { $id } of the { $noun } { $name } cannot be used.
check-id-help = Use letters, digits, dots, underscores and hyphens, at most 100 of them.
check-id-twice = The { $noun } { $name } has the id { $id }, which the { $other-noun } { $other } in { $file } has too.
check-id-twice-help = Give one of the two another id.
check-name-help = Give it another name.
check-description-help = Write another description.
check-name-expressions = The { $noun } { $name } has a name that expressions cannot use.
check-name-expressions-help = Use letters, digits and underscores, and do not start with a digit.
check-name-twice-here = There are two { $nouns } named { $name } in the same place.
check-name-twice = There are two { $nouns } named { $name }.
check-name-twice-help = Rename one, so that people can tell them apart.
check-media-unlisted = The media file { $name } is not listed in { $index }, so it has no title.
check-media-unlisted-help = Give it a title in the media library.
check-media-gone = The file { $index } lists { $name }, but there is no file media/{ $name }.
check-media-gone-help = Upload the file again, or remove it from the media library.
check-content-type = The content type { $type } of the media file { $name } cannot be read.
check-content-type-help = Use one such as image/png.
check-image = The image { $control } on the page { $page } shows { $source }, which is not there.
check-image-help = Upload the file, or choose another.
check-sample = The sample { $file } is for a data flow that is not there.
check-sample-help = Remove the sample.
check-web-link = The web link { $name } leads nowhere.
check-web-link-help = Add an action that shows a web flow.
check-start-page = The web flow { $name } starts with a page that is not in it.
check-start-page-help = Choose its first page.
check-variable-control = The variable { $name } was made for a control that is not there.
check-variable-control-help = Remove the variable if nothing else uses it.
check-flow-order = The flow order in { $file } names the web flow { $id }, which is not there.
check-page-order = The page order in { $file } names the page { $id }, which is not there.
check-order-help = Remove the id from the order.
check-slot-kind = The slot { $id } is for { $kind }, but { $wanted } is needed here.
check-slot-kind-help = Choose another slot.
check-slot = The slot { $id } is used here, but settings.json does not declare it.
check-slot-help = Declare the slot in the settings, or choose another.
check-type = The type of { $name } is the { $noun } { $id }, which is not there.
check-type-help = Choose another type.
check-display = The App Object { $name } is shown by a property that it does not have.
check-display-help = Choose the property that stands for a row.
check-validation = A validation of the Data Model { $name } is about a property it does not have.
check-validation-help = Choose the property, or leave it out.
check-operation-object = The operation { $name } works on an App Object that is not there.
check-operation-object-help = Choose the App Object.
check-second-datastore = The slot { $name } is a second datastore, and an app has one.
check-second-datastore-help = Remove one of the two slots.
check-no-datastore = The data flow { $name } uses AirData, but the app has no slot for a datastore.
check-no-datastore-help = Add a slot of the kind datastore in the settings.
check-to-flow = The action { $action } leads to a web flow that is not there.
check-to-flow-help = Choose the web flow to show.
check-no-branch = The action { $action } has no branch.
check-no-branch-help = Add a branch with a condition, or remove the action.
check-to-page = The action { $action } leads to a page that is not there.
check-to-page-help = Choose the page to show.
check-to-other-page = The action { $action } leads to a page of another web flow.
check-to-other-page-help = Use Navigate To Web Flow, or choose a page of this web flow.
check-event = The action { $action } runs an event that is not there.
check-event-help = Choose the event to run.
check-other-event = The action { $action } runs an event of another web flow.
check-other-event-help = Use a session event instead.
check-call = { $caller ->
    [operation] The operation { $name } runs a data flow that is not there.
   *[action] { $name } runs a data flow that is not there.
}
check-call-help = Choose the data flow to run.
check-call-input = { $caller ->
    [operation] The operation { $name } runs the data flow { $data-flow } without its input { $input }.
   *[action] { $name } runs the data flow { $data-flow } without its input { $input }.
}
check-call-input-help = Give the input a value.
check-call-extra = { $caller ->
    [operation] The operation { $name } gives the data flow { $data-flow } an input { $input }, which it does not have.
   *[action] { $name } gives the data flow { $data-flow } an input { $input }, which it does not have.
}
check-call-extra-help = Remove the value, or add the input to the data flow.
need-web-link = Web link { $name }
need-notification = Notification { $name }
need-operation = Data flow { $data-flow }: { $name }

## Changes of an app

edit-app-renamed = App { $old } → { $new }
edit-flow-renamed = Web flow { $old } → { $new }
edit-page-renamed = Page { $old } → { $new }
edit-description-removed = Description removed
edit-description = Description: { $text }
edit-text = { $kind ->
    [checkbox] Page { $page }: checkbox { $old } → { $new }
    [button] Page { $page }: button { $old } → { $new }
   *[label] Page { $page }: label { $old } → { $new }
}
edit-property = { $property ->
    [legend] Page { $page }: legend of { $control } { $old } → { $new }
    [alternative_text] Page { $page }: alternative text of { $control } { $old } → { $new }
   *[placeholder] Page { $page }: placeholder of { $control } { $old } → { $new }
}
edit-nothing = (nothing)
edit-media-added = Media: { $name } added
edit-media-removed = Media: { $name } removed
edit-media-title = Media { $name }: title { $title }
edit-media-title-removed = Media { $name }: title removed
edit-media-text = Media { $name }: alternative text { $text }
edit-media-text-removed = Media { $name }: alternative text removed
edit-no-file = The file { $file } is not in the app any more.
edit-reload = Reload the page to see what is there now.
edit-reload-choose = Reload the page and choose again.
edit-no-name = The file { $file } has no name that can be changed here.
edit-no-app = The file { $file } does not describe an app.
edit-no-page = The file { $file } is no page.
edit-no-media-list = The file { $file } does not list media.
edit-no-control = The page { $page } has no control { $control } any more.
edit-no-own-text = A { $kind } shows no text of its own.
edit-no-own-text-help = Choose a label, a button or an input.
edit-text-missing = The text of the { $kind } { $control } is missing.
edit-text-missing-help = Type what people should read, or remove the control.
edit-content-type = The content type { $type } of { $name } cannot be read.
edit-media-taken = There is a media file named { $name } already.
edit-media-taken-help = Rename the file, or remove the one that is there first.
edit-media-gone = There is no media file named { $name } any more.
edit-app-no-place = The file app.json has no place.
file-name-none = The file has no name.
file-name-long = The file name has { $count } bytes; { $limit } are possible.
file-name-dots = The file name { $name } has nothing but dots.
file-name-help = Rename the file and choose it again.

## Bundles: the archive and its entries

zip-help = Export the app again, and upload the file unchanged.
zip-not = The file is not a ZIP archive.
zip-no-end = The archive is cut short, or something follows its end.
zip-two-ends = The archive has two ends, so two programs could find different files in it.
zip-split = The archive is one part of an archive that was split.
zip-two-counts = The archive gives two different counts of its entries.
zip-count-large = The archive claims more entries than its directory can hold.
zip-ends-differ = The archive's two ends (the one for large archives and the ordinary one) do not fit together.
zip-directory-place = The archive's directory is not where its end says; something was put before or into the archive.
zip-directory-long = The archive's directory goes on after its last entry.
zip-directory-short = The archive's directory ends inside an entry, or holds something else than entries.
zip-gap = The archive holds something before its directory that is no entry.
zip-prefix = Something stands before the archive's first entry.
zip-readers = Two programs find different files in the archive.
zip-no-entry = The archive has no entry number { $number }.
zip-storage = The archive could not be read to its end because the server's own storage failed.
zip-storage-help = Try again; tell the operator when it happens again.
entry-help = Create the archive again without it, or with the entry mended.
entry-overlap = The entry "{ $entry }" shares bytes with another entry.
entry-outside = The entry "{ $entry }" does not end before the archive's directory starts.
entry-gap = The entry "{ $entry }" has something before it that is no entry.
entry-no-header = The entry "{ $entry }" has no header where the directory says.
entry-two-headers = The entry "{ $entry }" is described differently in its header and in the archive's directory.
entry-descriptor = The entry "{ $entry }" has a size or checksum after it that differs from the directory.
entry-comment = The entry "{ $entry }" has a comment of more than 1,024 bytes.
entry-other-disk = The entry "{ $entry }" lies in another part of an archive that was split.
entry-encrypted = The entry "{ $entry }" is encrypted.
entry-features = The entry "{ $entry }" uses features of the format that not every program knows.
entry-version = The entry "{ $entry }" claims to need a newer version of the format than its content does.
entry-method = The entry "{ $entry }" is packed by { $packer } (method { $method }), not by Deflate.
packer-aes = AES encryption
packer-unknown = an unknown method
entry-stored-size = The entry "{ $entry }" is stored as it is, but with two different sizes.
entry-directory-data = The entry "{ $entry }" is a directory with data.
entry-name-encoding = The entry "{ $entry }" has a name that is not UTF-8; create the archive again with UTF-8 names.
entry-no-file = The entry "{ $entry }" is a link, a device or the like, not a file.
entry-two-marks = The entry "{ $entry }" is a file by one mark and a directory by another.
entry-extra = The entry "{ $entry }" has a broken extra field.
entry-unix-link = The entry "{ $entry }" carries a Unix link.
entry-second-name = The entry "{ $entry }" has a second name that differs from the first.
entry-sizes-twice = The entry "{ $entry }" gives its 64-bit sizes twice.
entry-sizes-odd = The entry "{ $entry }" has 64-bit sizes that do not fit its ordinary ones.
entry-meets = The entry "{ $entry }" meets "{ $other }": some computers take the two names for one.
entry-tail = The entry "{ $entry }" has bytes after the end of its content.
entry-checksum = The entry "{ $entry }" is damaged: its content does not have the checksum it should.
entry-size = The entry "{ $entry }" does not have the size that the archive declares.
entry-deflate = The entry "{ $entry }" is damaged: its compressed content is cut short or not DEFLATE.
fault-name-long = { $of ->
    [file] The file "{ $entry }" has a name of more than 512 bytes.
   *[entry] The entry "{ $entry }" has a name of more than 512 bytes.
}
fault-name-control = { $of ->
    [file] The file "{ $entry }" has a control character in its name.
   *[entry] The entry "{ $entry }" has a control character in its name.
}
fault-name-invisible = { $of ->
    [file] The file "{ $entry }" has a character in its name that hides or reorders text.
   *[entry] The entry "{ $entry }" has a character in its name that hides or reorders text.
}
fault-name-backslash = { $of ->
    [file] The file "{ $entry }" has a backslash in its name.
   *[entry] The entry "{ $entry }" has a backslash in its name.
}
fault-name-colon = { $of ->
    [file] The file "{ $entry }" has a colon in its name.
   *[entry] The entry "{ $entry }" has a colon in its name.
}
fault-name-absolute = { $of ->
    [file] The file "{ $entry }" has a name that starts at the root of a file system.
   *[entry] The entry "{ $entry }" has a name that starts at the root of a file system.
}
fault-too-deep = { $of ->
    [file] The file "{ $entry }" lies more than 16 levels deep.
   *[entry] The entry "{ $entry }" lies more than 16 levels deep.
}
fault-name-empty = { $of ->
    [file] The file "{ $entry }" has an empty part in its name.
   *[entry] The entry "{ $entry }" has an empty part in its name.
}
fault-name-traversal = { $of ->
    [file] The file "{ $entry }" has a name that leads to another place.
   *[entry] The entry "{ $entry }" has a name that leads to another place.
}
fault-part-long = { $of ->
    [file] The file "{ $entry }" has a part of more than 255 bytes in its name.
   *[entry] The entry "{ $entry }" has a part of more than 255 bytes in its name.
}
files-meet = The files "{ $first }" and "{ $second }" have names that some computers take for one.
rename-it = Rename it.
rename-one-file = Rename one of them.
over-upload = The archive has { $found } bytes, more than the limit of { $limit } (setting { $setting }).
over-entries = The archive has { $found } entries, more than the limit of { $limit } (setting { $setting }).
over-total = The archive has { $found } bytes in all its files together, more than the limit of { $limit } (setting { $setting }).
over-entry = The entry "{ $entry }" has { $found } bytes, more than the limit of { $limit } (setting { $setting }).
over-ratio = The entry "{ $entry }" has { $found } times the bytes of its packed form, more than the limit of { $limit } (setting { $setting }).
over-help = Make it smaller, or ask the operator of this server to raise { $setting }.

## Bundles: what is inside

json-mark = The file "{ $file }" starts with a byte order mark.
json-mark-help = Save it as UTF-8 without one.
json-unreadable = The file "{ $file }" is not JSON that can be read: { $error }.
json-too-many = The file "{ $file }" is not JSON that can be read: it holds more than { $limit } values at line { $line } column { $column }.
json-too-large = The file "{ $file }" is not JSON that can be read: a number is too large at line { $line } column { $column }.
json-twice = The file "{ $file }" is not JSON that can be read: the key "{ $key }" occurs twice at line { $line } column { $column }.
json-mend = Export the app again, or mend the file.
json-odd = What stands at { $place } is not as expected: { $error }.
bundle-again = Export the app again.
manifest-unwritten = The file { $file } cannot be written: { $error }.
manifest-unwritten-help = Tell the operator.
manifest-tree = The hash of the tree in { $file } is not that of the files it lists.
manifest-other = The file "{ $file }" is not the one that { $manifest } lists.
manifest-absent = The file "{ $file }" is listed in { $manifest } but is not there.
manifest-unlisted = The file "{ $file }" is there but not listed in { $manifest }.
manifest-size = The file "{ $file }" does not have the size that { $manifest } lists.
manifest-format = The file { $file } does not describe an app: its format is not "{ $format }".
manifest-format-help = Upload a bundle that Hangar exported.
manifest-newer = The bundle has format version { $found }, but this server knows versions up to { $known }.
manifest-newer-help = Ask the operator to update this server, or export from an older one.
manifest-version = The format version of the bundle is not a whole number from 1.
manifest-path = At { $place }: the path is not one that a file of an app can have.
manifest-hash = At { $place }: blake3 is not 64 lower-case hexadecimal digits.
bundle-content-lost = The content of the file "{ $file }" is not in the store.
bundle-content-lost-help = Ask the operator to restore it from a backup.
bundle-first-entry = The archive has no { $manifest } at its top.
bundle-no-app = The bundle has no app.json.
bundle-unknown = This ZIP is no exported app: neither manifest.json nor savepoint.json is at its top.
bundle-unknown-help = Choose a file that Hangar or Airkit exported.
bundle-in-folder = This app lies in the folder "{ $folder }" inside the ZIP, and not at its top.
bundle-in-folder-help = Pack what is inside of the folder "{ $folder }" and not the folder itself, or choose the file as it was exported.
airkit-name = The entry "{ $entry }" has a name that no file of an app can have.
airkit-name-help = Rename it in Airkit, and export the app again.
airkit-unlisted = The media file "{ $file }" is not listed in { $map }.
airkit-absent = The media file "{ $file }" is listed in { $map } but is not there.
airkit-no-map = The file { $file } does not list media files: it is not a JSON object.
airkit-no-app = The file { $file } does not describe an app: it is not a JSON object.
airkit-model = { $given ->
    [no] The appModelVersion in { $file } is missing, but it is a whole number from 1 (up to { $known } so far).
   *[yes] The appModelVersion in { $file } is { $found }, but it is a whole number from 1 (up to { $known } so far).
}
airkit-model-help = Export the app from Airkit again.
airkit-newer = The export has appModelVersion { $found }, newer than { $known }, the newest that is known here. What is told of it may be incomplete.
airkit-renamed = The file "{ $old }" is now called "{ $new }".
airkit-export = This is an Airkit export of runtime { $runtime } (appModelVersion { $model }).
airkit-runtime-unknown = unknown
airkit-holds = The app has { $holdings }.
airkit-holds-nothing = The app has no flows, pages or data flows.
list-more = { $first }, { $rest }
list-last = { $first } and { $last }
holds-web-flows = { $count ->
    [one] { $count } web flow
   *[other] { $count } web flows
}
holds-chat-bots = { $count ->
    [one] { $count } chat bot
   *[other] { $count } chat bots
}
holds-voice-bots = { $count ->
    [one] { $count } voice bot
   *[other] { $count } voice bots
}
holds-other-flows = { $count ->
    [one] { $count } flow of an unknown kind
   *[other] { $count } flows of an unknown kind
}
holds-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
holds-data-flows = { $count ->
    [one] { $count } data flow
   *[other] { $count } data flows
}
holds-objects = { $count ->
    [one] { $count } App Object
   *[other] { $count } App Objects
}
holds-profiles = { $count ->
    [one] { $count } profile
   *[other] { $count } profiles
}
holds-functions = { $count ->
    [one] { $count } function
   *[other] { $count } functions
}
holds-models = { $count ->
    [one] { $count } Data Model
   *[other] { $count } Data Models
}
holds-notifications = { $count ->
    [one] { $count } notification
   *[other] { $count } notifications
}
holds-layouts = { $count ->
    [one] { $count } layout
   *[other] { $count } layouts
}
holds-custom-controls = { $count ->
    [one] { $count } custom control
   *[other] { $count } custom controls
}
holds-web-links = { $count ->
    [one] { $count } web link
   *[other] { $count } web links
}
holds-samples = { $count ->
    [one] { $count } set of test inputs
   *[other] { $count } sets of test inputs
}
holds-media-files = { $count ->
    [one] { $count } media file
   *[other] { $count } media files
}
airkit-media = { $count ->
    [one] The Media Library gets { $count } file.
   *[other] The Media Library gets { $count } files.
}
airkit-kept = What is kept and why stands in foreign/airkit/kept.json.

## Forms and uploads

form-large = A form may have { $limit } bytes. Shorten what you typed.
form-type = This address reads plain forms ({ $type }).
form-unreadable = The form cannot be read: { $error }.
form-again = Reload the page and try again.
upload-type = This address reads forms with files ({ $type }).
upload-packed = A compressed body is not read here. Send the form as it is.
upload-field-twice = The form brings the field { $field } twice, or too many fields.
upload-two-files = More than one file came. Choose one.
upload-field-large = A field may have { $limit } bytes. Shorten what you typed.
upload-encoding = The form is not written in UTF-8. Reload the page and try again.
upload-large = The file is larger than { $limit }, the limit here. Make it smaller.
upload-large-setting = The file is larger than { $limit }, the limit here (setting { $setting }). Make it smaller, or ask your operator.
upload-broken-off = The form did not arrive whole ({ $error }). Try again.

## What the scripts say

js-bytes = { $size } bytes
js-too-large = { $size }. That is more than this server takes ({ $limit }).
js-chosen = { $file }, { $size }
js-sent = { $sent } of { $size } sent
js-all-sent = All sent. Checking what is inside
js-cut-off = The upload was cut off. The file is still chosen; try again.
js-leave-title = Leave without saving?
js-leave-text = What you typed on this page is not saved yet.
js-stay = Stay here
js-leave = Leave
js-part = That part could not be loaded. Try again in a moment.
js-no-answer = The server did not answer. Check your connection, then try again.
js-copied = Copied
js-not-copied = Could not copy. Select the text and copy it by hand.
## The Studio: frames

studio-absent = What this link leads to is not in <bdi>{ $app }</bdi> any more. Choose something else in the tree.
studio-stage = Stage
show-the-tree = Show the tree
has-an-error = has an error
studio-id = Id
studio-optional = (optional)
studio-none = none

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

web-flows = Web flows

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
slot-can = { $slot } · { $abilities }

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

## The operator

operator = Operator
builder-publish = Publish
refused-suspended = { $org } is suspended, and nobody can enter it. Ask the operator of this installation.
joined = You belong to { $org } now, as { $role }.
joined-studio = You belong to { $org } now, as { $role }. Open an app in the Studio with the pencil at its end.

## Airscript: mistakes and errors

airscript-too-long = An expression may have { $limit } bytes, and this one has more.
airscript-split = Split it into parts, each a variable or a function of its own.
airscript-too-deep = Brackets, calls and texts may stand within one another { $limit } times, and here they stand deeper.
airscript-left-over = The expression ends before { $found }.
airscript-left-over-remedy = Put an operator before it, or take it out.
airscript-expected = { $what } is missing before { $found }.
airscript-expected-remedy = Put { $what } there.
airscript-the-end = the end
airscript-an-expression = a value
airscript-a-name = a name
airscript-a-key = a name or a text in quotes, the key of a property,
airscript-a-property = the name of a property
airscript-a-function-name = the name of a function
airscript-arguments = ( with the arguments
airscript-comma-or = , or { $sign }
airscript-not-closed = The { $open } in line { $line }, column { $column }, is not closed.
airscript-not-closed-remedy = Put { $sign } where it ends.
airscript-number-too-large = The number is too large.
airscript-number-too-large-remedy = Numbers go up to about 1.8E308.
airscript-text-open = The text has no closing quote.
airscript-text-open-remedy = Put " at its end; a " in the text is written \".
airscript-interpolation-open = The expression in the text is not closed here.
airscript-interpolation-open-remedy = {"Put }} at its end; {{ that is no expression is written \\{{."}
airscript-escape = { $escape } means nothing in a text.
airscript-escape-remedy = {"A backslash is written \\\\; it may stand before \" \\ / n r t v b f u and {{."}
airscript-no-function = There is no function { $name }.
airscript-did-you-mean = Did you mean { $name }?
airscript-see-functions = Look it up in the list of functions.
airscript-argument-count = { $name } is given { $given ->
    [one] { $given } argument
   *[other] { $given } arguments
}.
airscript-takes = It takes { $count ->
    [0] none
   *[other] { $count }
}.
airscript-takes-at-least = It takes { $least } or more.
airscript-takes-between = It takes { $least } to { $most }.
airscript-value-of = VALUE_OF is given something that is no variable.
airscript-value-of-remedy = Give it the name of a variable.
airscript-misfit = { $function } takes { $kinds } as { $parameter }, not { $given }.
airscript-unlike = { $left } { $sign } { $right } has no meaning.
airscript-no-negative = There is no negative of { $given }.
airscript-codes-differ = { $one } and { $other } are different currencies.
airscript-invalid-currency = The amount and the precision of a Currency have to be Numbers.
airscript-no-own-function = The app has no function { $name }.
airscript-query-limit = LIMIT and OFFSET take a Number.
airscript-query-source = FROM goes through a List or an Object.
airscript-limit-steps = The expression takes too many steps.
airscript-limit-depth = Functions call each other too deep, or a value is nested too deep.
airscript-limit-memory = The expression makes too much text or too many values.
airscript-misfit-remedy = Give it a value of that kind.
airscript-unlike-remedy = Convert one side first, as with FORMAT_NUMBER or PARSE_NUMBER.
airscript-numbers-only = Give it a Number.
airscript-no-item = @ stands for nothing here.
airscript-no-item-remedy = {"It stands for the item in [?( )] and for the value in a rule of a model."}
airscript-no-variable = There is no variable { $name } here.
airscript-declare = Declare it, or use one that is there.
airscript-no-property = There is no property { $name } in it.
airscript-no-property-remedy = Use a property that it has.
airscript-no-own-remedy = Use a function that the app has.
airscript-query-source-remedy = Give it a List or an Object.
airscript-wildcards = A path may have { $limit } wildcards, and this one has more.

## Airscript: lists, objects, numbers and JSON
airscript-item-misfit = { $function } takes { $kinds } here, not { $given }.
airscript-merge-item = Only Objects can be merged, not { $given }.
airscript-invalid-json = The text is no JSON: it goes wrong in line { $line }, column { $column }.
airscript-json-too-deep = JSON may be nested { $limit } times, and this is nested deeper.
airscript-step-is-zero = The step of a RANGE must not be 0.
airscript-invalid-point = { $parameter } needs Numbers as latitude and longitude.
airscript-distance-unit = A distance is in m, km, mi or ft, not in { $unit }.

## Dates of Airscript

airscript-invalid-date = There is no such day.
airscript-invalid-time = There is no such time of day.
airscript-invalid-datetime = There is no such day, or no such time of day.
airscript-unreadable-date = “{ $text }” cannot be read as { $format }.

## Airscript: formats, encodings and rules
airscript-no-roman-numeral = This is no Roman numeral.
airscript-no-negative-roman = Romans had no numeral for a negative Number.
airscript-invalid-number-format = "{ $format }" is no format of Numbers.
airscript-long-number-format = A format of Numbers has at most { $limit } characters.
airscript-invalid-currency-code = "{ $code }" is no code of a currency; it has three letters, such as USD.
airscript-invalid-precision = The precision of a Currency is a whole Number from 0 to { $most }.
airscript-invalid-currency-format = "{ $format }" is no format of Currencies.
airscript-amount-not-whole = The amount of a Currency has to be whole; it counts the smallest units.
airscript-invalid-radix = A base is a whole Number from 2 to 36.
airscript-invalid-base64 = The text is not written in base 64.
airscript-invalid-key = The key cannot be used.
airscript-invalid-digest-encoding = A digest is written as Hex or Base64, not as "{ $given }".
airscript-not-detailed = The asset has no { $property }; a Detailed Asset has one.
airscript-invalid-asset = The asset has no valid visibility, organizationId, assetKey, id or version.
airscript-invalid-asset-uri = The text is not the URI of an asset.
airscript-no-such-model = The app has no model { $name }.
airscript-rule-message = The message of a rule has to be a Text.
airscript-phone-country-code = The phone number has no valid code of a country, and no region is given.
airscript-phone-too-short = The phone number is too short.
airscript-phone-too-long = The phone number is too long.
airscript-phone-invalid = This is no phone number.
airscript-phone-region = "{ $region }" is no region; it has two letters, such as US.
airscript-invalid-phone-format = Phone numbers are written as E164, INTERNATIONAL, NATIONAL or RFC3966, not as "{ $format }".
airscript-invalid-xml = The text is not well-formed XML.
airscript-invalid-soap = The text is not a SOAP envelope with a body.
airscript-soap-version = The version of SOAP is 1.1 or 1.2, not { $version }.
airscript-xml-option = { $option } has to be a Text.
airscript-xml-name = "{ $name }" cannot be a name in XML.
airscript-xml-attribute = The attribute { $name } has to be a Text, a Number or a Boolean.
airscript-xml-lone-attribute = An attribute needs an element that has it; give a root.
airscript-xml-character = The text has a character that XML cannot hold.
airscript-xml-too-deep = Elements may stand within one another { $limit } times, and here they stand deeper.
airscript-xml-doctype = XML with a DOCTYPE is not read.
airscript-xml-entity = XML with the entity { $name } is not read.
## Lists

list-comma = {", "}
list-and = {" and "}
list-or = {" or "}
list-semicolon = {"; "}

## What a role may: the verb stands after “may”, “may not” and “to”, the title alone

verb-view-apps = see the apps
verb-create-apps = create apps
verb-import-apps = import apps
verb-export-apps = export apps
verb-delete-apps = delete apps
verb-open-studio = open the Studio
verb-edit-apps = edit apps
verb-publish-apps = publish apps
verb-view-datastores = see the datastores
verb-view-integrations = see the connected accounts
verb-manage-integrations = connect accounts at other services
verb-view-resources = see the resources
verb-manage-resources = make and change resources
verb-manage-tokens = make and revoke API tokens
verb-manage-notifiers = make and change notifiers
verb-view-org = see the Organization's settings
verb-edit-org = change the Organization's settings
verb-view-audit = read the audit log
verb-view-users = see who belongs to the Organization
verb-manage-users = change what people may, deactivate and remove them
verb-manage-invites = invite people
verb-view-roles = see what every role may
verb-manage-roles = make and change roles
verb-publish-apps-in = publish apps in { $places }
verb-view-datastores-in = see the datastores in { $places }
verb-view-integrations-in = see the connected accounts in { $places }
verb-manage-integrations-in = connect accounts at other services in { $places }
verb-view-resources-in = see the resources in { $places }
verb-manage-resources-in = make and change resources in { $places }
verb-manage-tokens-in = make and revoke API tokens in { $places }
verb-manage-notifiers-in = make and change notifiers in { $places }
verb-change-role-above = change a role that allows more than itself
verb-view-as-role-above = look around as a role that allows more than itself
verb-change-people-above = change people whose role allows more than yours
verb-give-role-above = give a role that allows more than yours
title-view-apps = See the apps
title-create-apps = Create apps
title-import-apps = Import apps
title-export-apps = Export apps
title-delete-apps = Delete apps
title-open-studio = Open the Studio
title-edit-apps = Edit apps
title-publish-apps = Publish apps
title-view-datastores = See the datastores
title-view-integrations = See the connected accounts
title-manage-integrations = Connect accounts at other services
title-view-resources = See the resources
title-manage-resources = Make and change resources
title-manage-tokens = Make and revoke API tokens
title-manage-notifiers = Make and change notifiers
title-view-org = See the Organization's settings
title-edit-org = Change the Organization's settings
title-view-audit = Read the audit log
title-view-users = See who belongs to the Organization
title-manage-users = Change what people may, deactivate and remove them
title-manage-invites = Invite people
title-view-roles = See what every role may
title-manage-roles = Make and change roles
title-in = { $title } in { $place }
group-apps = Apps
group-studio = Studio
group-data = Data
group-resources = Resources
group-organization = Organization
group-people = People

## Roles: the matrix

roles-lead = Who may do what in <bdi>{ $org }</bdi>: { $roles }. You are <bdi>{ $role }</bdi>.
roles-counted = { $count ->
    [one] { $count } role
   *[other] { $count } roles
}
roles-no-room = There is no room for another one; delete one that is not needed any more.
roles-region = Permissions and roles
roles-of = What each role of { $org } may do
roles-steps = What you can do
roles-help = A role that started from a built-in one says where it differs: <span class="mark">added</span>, <span class="mark">removed</span>, or <span class="mark">narrowed</span> to some environments. Built-in roles stay as they are; a duplicate of one can be changed.
role-permission = Permission
role-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
role-from = from { $base }, { $people }
role-built-in = built in, { $people }
role-yes = Yes
role-no = No
role-added = added
role-removed = removed
role-widened = widened
role-narrowed = narrowed
role-changed = changed
role-new = New role
role-edit = Edit
role-view-as = View as
role-delete = Delete
role-deleted = The role { $role } was deleted.

## Roles: the form of one

role-from-nothing = Nothing
role-about = About
role-purpose-optional = What it is for <span class="optional">(optional)</span>
role-may = What the role may do
role-may-beside = What the role may do, beside { $base }
role-this = This role
role-needs = needs: { $verbs }
role-locked = You do not hold this yourself, so you cannot give it
role-unsaved = Nothing is saved yet.
role-unsaved-review = Nothing is saved yet. The next page says who gains and who loses what.
role-review = Review
role-copy = { $role } copy
role-built-in-stays = This role is built in and stays as it is. Duplicate it, and change the copy.
role-above = This role allows more than your own, so somebody else has to change it.
role-people-with = People with this role
role-nobody = Nobody has it.
role-people-hidden = Your role does not show who belongs to the Organization.
role-holder-deactivated = <bdi>{ $email }</bdi>, deactivated
role-holders-more = and { $count } more
role-created = The role is made. Give it to people under Users, or invite somebody with it.
role-saved = The role is saved. It holds from the next thing its people do.

## Roles: what a change would do

role-new-named = A new role: <bdi>{ $role }</bdi>
role-changes = What changes for <bdi>{ $role }</bdi>
role-unchanged = Nothing changes: the role is like this already.
role-renamed = It is called <strong><bdi>{ $role }</bdi></strong> instead of <bdi>{ $old }</bdi>. Its address and its word in commands stay <code>{ $word }</code>.
role-allows = It allows
role-gained = Gained
role-lost = Lost
role-to = to { $verb }
role-may-now = may { $verb }
role-may-no-longer = may no longer { $verb }
role-because = added, because it is needed to { $verb }
role-stays-in = To { $verb } stays in, because it is needed to { $needing }.
role-allows-nothing = This role allows nothing: who has it belongs to the Organization and sees no part of it.
role-nobody-gains = Nobody gains or loses anything.
role-create = Create role
role-save = Save role
role-back-to-form = Back to the form
role-whom = Whom it concerns
role-holders = { $count ->
    [0] Nobody has this role.
    [one] { $count } person has this role.
   *[other] { $count } people have this role.
}
role-holds-from = It holds from the next thing they do.
role-yours = You have this role yourself.
role-invitations = { $count ->
    [one] { $count } invitation to it waits for an answer.
   *[other] { $count } invitations to it wait for an answer.
}
role-nobody-yet = Nobody yet. Once it is made, it can be given to people, and invitations can carry it.

## Roles: deleting one

role-delete-named = Delete <bdi>{ $role }</bdi>
role-delete-it = Delete the role
role-taker = Who has it gets the role
role-show = Show what that does
role-same = <bdi>{ $role }</bdi> allows the same, so nobody gains or loses anything.
role-goes =
    { $count ->
        [0] Nobody has it.
        [one] { $count } person gets the role <bdi>{ $role }</bdi>.
       *[other] { $count } people get the role <bdi>{ $role }</bdi>.
    } Every invitation to it becomes one to <bdi>{ $role }</bdi>. There is no undo.
role-keep = Keep it
role-who-moves = Who is moved

## Roles: why something was not done

role-beyond = Nobody can give what they do not hold. Your own role may not { $verbs }.
role-beyond-help = Take it out, or ask somebody who holds it.
role-taken = There is a role { $role } already. Choose another name.
role-stays = { $role } is built in and stays as it is. Duplicate it, and change the copy.
role-moved = It changed since you looked. Nothing was saved. This is what it would do now.
roles-full = { $org } has { $count } roles, and { $limit } are the most.
roles-full-help = Delete one that is not needed any more.
role-choose-taker = Choose the role that takes over.
role-no-taker = No other role is within your own, so none can take its people over. Ask an Admin.
role-base-stays = What a role started from cannot be changed.
role-field-twice = the field { $field } comes twice
role-no-field = a role has no field { $field }
role-no-value = a role has no field { $field } with this value
role-own-changed = Your own role was changed a moment ago. Nothing was done. Reload the page.

## Looking around as a role

viewing = You see <bdi>{ $org }</bdi> as <strong><bdi>{ $role }</bdi></strong> would. Nothing can be changed here.
viewing-end = Back to your own role
viewing-as = Viewing as { $role }

## Pages that say why not

refusal-back-to = Back to { $org }
refusal-your-orgs = Your Organizations
refusal-factor-way = Second factor
refusal-number = Number of this request: <code>{ $number }</code>
refusal-see-roles = See what each role may
refusal-nothing = Nothing at this address
refusal-nothing-help = There is no such page, or you have no access to it. The link may be old or mistyped.
refusal-cross-site = Refused: this came from another site
refusal-cross-site-help = Changes are taken only from Hangar's own pages. Open the page here and try again.
refusal-invalid = This does not fit
refusal-conflict = It changed meanwhile
refusal-too-large = Too large
refusal-unreadable = Not readable here
refusal-throttled = Too many attempts
refusal-busy = Hangar is busy
refusal-busy-help = Too much is going on at this moment. Nothing was changed. Try again in a few seconds.
refusal-broken = Something broke on our side
refusal-broken-help = Nothing was changed. If it happens again, tell your operator the number below; the log has the cause.
refusal-suspended = { $org } is suspended
refusal-suspended-kept = Nobody can enter it for now. Its apps, its data and its people are all kept as they were.
refusal-suspended-ask = Only the operator of this installation can resume it. Ask them, or ask an Admin of { $org }, who may know why.
refusal-factor = { $org } asks for a second factor
refusal-factor-why = Who enters { $org } has to show a second factor beside the password.
refusal-factor-show = Show yours once in this browser, and you are in.
refusal-factor-set-up = Set one up in your account; it takes a minute and an app that makes codes.
refusal-viewing = Only looking
refusal-viewing-why = You are looking around as { $role }. In this view nothing can be changed.
refusal-viewing-way = Go back to your own role with the button above, and try again.
refusal-role = Your role does not allow this
refusal-role-why = You are { $role } in { $org }, and this role may not { $verb }. { $may }
refusal-role-may = { $count ->
    [0] No role may.
    [one] { $roles } may.
   *[other] { $roles } may.
}
refusal-role-ask = Ask { $people } for another role.
refusal-role-nobody = Nobody else here can give you another role. Ask whoever operates this Hangar.
## Signing in

sign-in-button = Sign in
sign-in-to = Sign in to Hangar
sign-in-to-go-on = Sign in to go on to the page you asked for.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-no-account = No account? An Admin of an Organization can invite you, or your operator makes one.
sign-in-wrong = The e-mail address or the password is wrong. Check both and try again.
sign-in-changed = The account was changed while you signed in. Try again.
sign-in-password-set = Your new password is set. Sign in with it.
sign-in-too-late = This took too long, or too many codes were wrong. Sign in again.
forgot-password = Forgot your password?
code-enter = Enter your code
code-why-sign-in = Your password was right. Your account asks for a code beside it.
code-why-proof = You added a second factor after this browser had signed in. Show it once here.
code-label = Code
code-help = The six digits your app shows now, or one of your recovery codes.
code-continue = Continue
code-none-sign-in = Neither at hand? Ask your operator. Or <a href="/sign-in">sign in as somebody else</a>.
code-none-account = Neither at hand? Ask your operator. Or go <a href="/account">back to your account</a>.
code-wrong = This code is wrong. Type the one that your app shows now, or a recovery code.
code-used = This code was used already. Wait for the next one, which comes within 30 seconds.

## Addresses and passwords

email-none = "{ $typed }" is no e-mail address.
email-like = Type it like name@example.com.
email-has-account = { $email } already has an account. Use another address.
email-taken = { $email } cannot be used: another account has it. Yours stays as it was.
email-same = This is your address already. Type the new one.
password-short = { $count ->
    [one] The password has { $count } character. Use { $limit } or more; a sentence is easy to remember.
   *[other] The password has { $count } characters. Use { $limit } or more; a sentence is easy to remember.
}
password-long = { $count ->
    [one] The password has { $count } character. Use { $limit } or fewer.
   *[other] The password has { $count } characters. Use { $limit } or fewer.
}
password-common = This password is among those that are tried first. Choose another; a sentence is easy to remember.
password-known = This password is little more than a name of yours, of an Organization of yours or of this product, which is tried first. Add words that have nothing to do with them.
password-not-yours = This is not your password. Type the one you sign in with.
password-same = This is your present password. Choose another.
password-meanwhile = Your password was changed elsewhere a moment ago.
password-show = Show what is typed
password-change-yours = Change your password
password-present = Your present password
password-new = New password
password-help = 8 characters or more, and as many as you like: a sentence is easier to remember than a puzzle. Names of yours and passwords that many people have are refused.
password-ends = Every other browser you are signed in with is signed out, and mailed links from before open nothing any more. You stay signed in here, and a letter about it goes to <bdi>{ $email }</bdi>.
password-change = Change password

## A forgotten password, and mailed links

forgotten-mailbox = Look into your mailbox
forgotten-sent = If <strong><bdi>{ $email }</bdi></strong> has an account, a letter with a link is on its way. The link works once, for an hour.
forgotten-nothing = Nothing there after a few minutes? Look among the unwanted letters, and whether this is the address you sign in with. Then ask your operator.
forgotten-no-mail = This installation sends no mail by itself: if no letter comes, ask your operator for the link.
forgotten-back = Back to sign-in
forgotten-another = Another address
forgotten-help = The one you sign in with. A link to set a new password goes there.
forgotten-send = Send the link
forgotten-known = You know it after all? <a href="/sign-in">Back to sign-in</a>
reset-title = Set a new password
reset-for = For <strong><bdi>{ $email }</bdi></strong>. Every browser that is signed in with it is signed out.
reset-help = 8 characters or more; a sentence is easier to remember than a puzzle.
reset-set = Set password
reset-afterwards = You sign in with it afterwards. If your account has a second factor, it is asked for as ever.
link-dead = This link opens nothing
link-dead-password = It was used before, it is older than an hour, or a newer one was sent. Ask for another; your password is as it was.
link-dead-email = It was used before, it is older than a day, a newer one was sent, or it is for an account you are not signed in with. Ask for another in your account; your address is as it was.
link-another = Ask for another link

## My account

account-back-to = Back to <bdi>{ $org }</bdi>
account-organizations = Organizations
account-profile = Profile
account-security = Security
account-sign-ins = Sign-ins
account-looks = Language and theme
account-name-help = Shown on your account button.
account-save-name = Save name
account-email = E-mail address
account-verified = Verified
account-not-verified = Not verified
account-email-help = You sign in with it, and letters about your account go there.
account-email-unconfirmed = Nobody has confirmed yet that it is yours.
account-verify = Verify
account-change-address = Change address
account-waiting-same = A link to confirm it is on its way. Open it in this browser within a day.
account-waiting = A link went to <strong><bdi>{ $email }</bdi></strong>. Your address changes when you open it in this browser, within a day.
account-no-mail = This installation sends no mail by itself: if no letter comes, ask your operator.
account-password-help = Changing it signs out every other browser.
account-factor-asked = A code of your app is asked for beside the password.
account-codes-left = { $count ->
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
}
account-factor-help = A code of an app on your phone, beside the password: a stolen password opens nothing then.
account-manage = Manage
account-set-up = Set up
account-where = Where you are signed in
account-end-others = Sign out everywhere else
account-this-one = this one
browser-on = { $browser } on { $system }
browser-unknown = An unknown program
account-signed-in = { $which ->
    [this] Signed in <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>
    [this-from] Signed in <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>, from { $address }
    [other-from] Signed in <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>, last used <time datetime="{ $seen-iso }" title="{ $seen-exact }" data-ago>{ $seen }</time>, from { $address }
   *[other] Signed in <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>, last used <time datetime="{ $seen-iso }" title="{ $seen-exact }" data-ago>{ $seen }</time>
}
account-sign-out-of = { $which ->
    [this] Sign out { $browser }, this one
   *[other] Sign out { $browser }
}
account-your-orgs = Your Organizations
account-all-orgs = All of them
account-no-orgs = No Organization has you as a member. Ask an Admin to add you.
account-suspended = Suspended
account-org-factor = Asks for a second factor
account-language = Language
account-language-help = Sentences, dates and numbers, in every browser you sign in with and in letters to you.
language-browser = As the browser asks
language-unknown = There is no language "{ $word }" here. Choose one of those that are shown.
theme-unknown = The theme "{ $word }" does not exist. Choose light, dark or system.
theme-follows = The theme follows you to every browser you sign in with.
account-done-saved = Your name is saved.
account-done-ended = The sign-in is ended. That browser has to sign in again.
account-done-left = You do not belong to that Organization any more.
account-done-password = Your password is changed. You are signed out everywhere else.
account-done-email-asked = A link went to your new address. Open it there to change over.
account-done-verification-sent = A link went to your address. Open it there to confirm that it is yours.
account-done-verified = Your address is confirmed.
account-done-email = Your address is changed. Sign in with the new one from now on.
account-done-factor-removed = Your second factor is off.
account-done-others-ended = You are signed out everywhere else.
account-done-language = Your language is saved. Sentences, dates and numbers follow it.

## Another e-mail address

email-change = Change your e-mail address
email-now = Your address now
email-new = New address
email-new-help = A link goes there. Your address changes when you open it, within a day; until then you sign in with the present one.
account-your-password = Your password
email-is-yours = Is this your address?
email-is-yours-help = You are signed in with <strong><bdi>{ $email }</bdi></strong>. Confirm that you read its letters.
email-from-now = Use this address from now on?
email-from-now-help = You sign in with <bdi>{ $before }</bdi> now. From here on it is <strong><bdi>{ $email }</bdi></strong>, and letters go there.
email-confirm = Confirm address
email-use = Use this address
email-not-now = Not now

## The second factor

factor = Second factor
factor-on = On
factor-off = Off
factor-app = Authenticator app
factor-app-help = Whoever signs in with your password has to show a code of your app too, or a recovery code.
factor-move = Move to another app
factor-codes = Recovery codes
factor-codes-badge = { $count } left
factor-codes-help = Each opens once, for the day your phone is lost.
factor-codes-none = None is left: make new ones now.
factor-codes-few = Few are left: make new ones.
factor-codes-make = Make new codes
factor-switch-it-off = Switch it off
factor-off-then = Then your password alone opens your account.
factor-switch-off = Switch off
factor-switch-on = Switch on
factor-org = <strong><bdi>{ $org }</bdi></strong>
factor-asked = { $count ->
    [one] It stays on while { $orgs } asks for it. To use another phone, move it to another app.
   *[other] It stays on while { $orgs } ask for it. To use another phone, move it to another app.
}
factor-asked-members = { $count ->
    [one] It stays on while { $orgs } asks its members for a second factor.
   *[other] It stays on while { $orgs } ask their members for a second factor.
}
factor-stays-on = { $org } asks its members for a second factor, so yours stays on.
factor-stays-on-help = Move it to another app instead, or ask an Admin there.
factor-add = Add Hangar to your app
factor-picture = QR code for your authenticator app. The same as text stands beside it.
factor-scan = Scan this with your authenticator app. On this device: <a href="{ $uri }" hx-boost="false">open it in an app</a>.
factor-type-key = Or type this key into the app
factor-copy = Copy
factor-copy-key = Copy the key
factor-key-help = Time based, 6 digits, SHA-1, every 30 seconds.
factor-code-now = The code it shows now
factor-code-not = This is not the code that the app shows now. Check that the clock of your phone is right.
factor-late = Nothing is being set up, or it took longer than 15 minutes. Begin again.
factor-begin = Set up a second factor
factor-first-you = First, that it is you
factor-beside = A code beside your password
factor-moving-help = The app you use now goes on working until the first code of the new one.
factor-begin-help = A stolen password opens nothing then: whoever signs in also needs the code that an app on your phone shows. Any authenticator app does, such as Aegis, 1Password, Google or Microsoft Authenticator.
factor-step-password = Type your password.
factor-step-scan = Scan a picture with the app, and type the code it shows.
factor-step-codes = Keep ten recovery codes for the day the phone is lost.
factor-code-of-now = Of the app you use now, or a recovery code.
factor-code-of = Of your app, or a recovery code.
factor-remove = Switch the second factor off
factor-remove-help = Your password alone opens your account then. The app's codes and your recovery codes open nothing any more, and a letter about it goes to your address.
recovery-keep = Keep these recovery codes
recovery-once = They are shown this once. Each opens once, when your phone is lost: keep them in a password safe or on paper, apart from it. Codes from before open nothing any more.
recovery-yours = { $count ->
    [one] Your { $count } recovery code
   *[other] Your { $count } recovery codes
}
recovery-copy = Copy all
recovery-kept = I have kept them
recovery-renew = Make new recovery codes
recovery-renew-help = { $count ->
    [one] { $count } code is left. Those go, and ten new ones are shown once.
   *[other] { $count } codes are left. Those go, and ten new ones are shown once.
}

## Letters about an account

letter-footer =
    When: { $when }
    From: { $from }

    Hangar, { $site }
letter-command-line = the command line
letter-notice =
    { $said }

    If it was not you, set a new password at once: { $site }/forgotten
    Then look through your account: { $site }/account
letter-reset =
    Somebody asked for a new password for your Hangar account { $email }.

    Set it here, within an hour:
    { $site }/reset/{ $token }

    The link works once, and only the newest one does. If it was not you, do nothing: your password stays as it is.
letter-verify =
    Somebody wants to use { $email } for their Hangar account.

    If it was you, open this within a day, in the browser you are signed in with:
    { $site }/account/email/{ $token }

    The link works once, and only the newest one does. If it was not you, do nothing: without you it cannot be used.
letter-email-asked-subject = Another address was asked for
letter-email-asked = Somebody who knows your password asked to change the address of your Hangar account to { $email }.
letter-email-changed-subject = Your address was changed
letter-email-changed = The address of your Hangar account is { $email } now. Letters no longer go to this one.
letter-password-changed-subject = Your password was changed
letter-password-changed = The password of your Hangar account was changed, and every other browser was signed out.
letter-factor-added-subject = Your second factor is on
letter-factor-added = Your Hangar account asks for a code of an authenticator app from now on, beside the password. Recovery codes that were made before are of no use any more.
letter-factor-removed-subject = Your second factor is off
letter-factor-removed = Your Hangar account asks for nothing beside the password any more.
letter-recovery-used-subject = A recovery code was used
letter-recovery-used = { $left ->
    [0] A recovery code of your Hangar account was used. It was the last one: make new ones in your account.
    [one] A recovery code of your Hangar account was used. One is left.
   *[other] A recovery code of your Hangar account was used. { $left } are left.
}
letter-recovery-renewed-subject = Your recovery codes were renewed
letter-recovery-renewed = Your Hangar account has new recovery codes. Those from before are of no use any more.
## People: the list

invite-people = Invite people
users-choose-admin = Nothing was changed. Choose somebody below who is to be an Admin, and give them that role.
users-look = You are { $role } and can see who belongs to <bdi>{ $org }</bdi>.
users-no-role-may = No role here may change it; ask your operator.
users-who-may = Who may change it: <strong>{ $roles }</strong>.
users-search = Search people by name or address
users-search-by = Search by name or address
users-role = Role
users-every-role = Every role
users-state = State
users-every-state = Every state
user-active = Active
user-deactivated = Deactivated
user-closed = Account off
users-second-factor = Second factor
users-factor-any = With or without second factor
users-factor-with = With second factor
users-factor-without = Without second factor
users-clear = Clear
users-last-seen = Last seen
users-on = On
users-off = Off
users-none = Nobody fits this search
users-none-help = The search looks at names and e-mail addresses. Try a shorter part of one, another role or another state.
users-show-all = Show everybody
users-of = People of { $org }
users-choose = Choose
users-person = Person
users-choose-named = Choose { $name }
users-you = you
users-not-yet = Not yet
users-with-chosen = With those chosen
users-all-here = All on this page
users-role-to-give = Role to give
users-give-role = Give role
user-deactivate = Deactivate
user-reactivate = Reactivate
users-paging = By name, { $count } a page
users-found = { $count ->
    [0] Nobody matches
    [one] { $count } person
   *[other] { $count } people
}
users-field-twice = The field { $field } came twice. Reload the page and try again.
users-choose-people = Choose 1 to { $most } people, then what to do with them.
users-choose-verb = Choose what to do: give a role, deactivate or reactivate.
users-removed = { $who } does not belong to this Organization any more.
users-nothing-changed = There was nothing to change.
users-role-given = { $count ->
    [one] { $count } person has another role now.
   *[other] { $count } people have another role now.
}
users-deactivated = { $count ->
    [one] Deactivated { $count } person. They keep their role, and cannot enter.
   *[other] Deactivated { $count } people. They keep their role, and cannot enter.
}
users-reactivated = { $count ->
    [one] Reactivated { $count } person. They can enter again.
   *[other] Reactivated { $count } people. They can enter again.
}
users-gone = Somebody you chose is not here any more. Nothing was changed. Choose again.
users-choose-role = Choose one of the roles of this Organization.
users-confirm-other = This is not the address of { $name }. Type { $email } to confirm.
users-there-already = { $email } belongs to { $org } already.
last-admin = Nobody would be left as an active Admin of this Organization. Make somebody else an Admin first.

## People: one of them

user-unchanged = Nothing was changed.
user-only-admin-you = You are the only active Admin of <bdi>{ $org }</bdi>, and an Organization always has one. Make somebody else an Admin first, then come back.
user-only-admin = <bdi>{ $name }</bdi> is the only active Admin of <bdi>{ $org }</bdi>, and an Organization always has one. Make somebody else an Admin first, then come back.
user-above = The role { $role } allows more than yours, so you cannot change anything here.
user-above-nobody = No role here may; ask your operator.
user-above-who = Who may: <strong>{ $roles }</strong>.
user-look = You are { $role } and can see this.
user-role-in = Role in { $org }
user-what-roles-may = What each role may
user-goes = What goes: the way into <bdi>{ $org }</bdi>, the role { $role }.
user-goes-invited = What goes: the way into <bdi>{ $org }</bdi>, the role { $role }, and the invitations that wait for an answer and become void: <bdi>{ $invited }</bdi>.
user-remove = Remove <bdi>{ $name }</bdi>
user-type-to-confirm = Type <strong><bdi>{ $email }</bdi></strong> to confirm
user-choose-admin = Choose another Admin
user-this-is-you = This is you. What you take from yourself here, somebody else has to give back.
user-role-help = It holds from the next click on, also where they are signed in already.
user-change-role = Change role
user-access = Access
user-closed-help = The operator has switched this account off everywhere. Only the operator can switch it on again.
user-deactivate-help = Who is deactivated cannot enter <bdi>{ $org }</bdi> any more, keeps their role, and stays in this list. It can be undone. Other Organizations are not touched.
user-reactivate-help = <bdi>{ $name }</bdi> cannot enter <bdi>{ $org }</bdi>. Reactivated, they come back as { $role }.
user-email = E-mail address
user-verified = Verified
user-not-verified = Not verified
user-since = Member since
user-open-invitations = Open invitations
user-none = None
user-stays = What stays: every app and version they made, their name in the audit log, and their account, which may belong to other Organizations. To let them in again, invite them again.
user-and-more = { $list } and more
user-role-done = The role is changed. It holds from their next click on.
user-deactivated-done = Deactivated. From their next click on they cannot enter; they keep their role.
user-reactivated-done = Reactivated. They can enter again.
user-activity-missing = Choose whether they may enter.

## People: leaving

leave-org = Leave { $org }
leave = Leave
leave-help = Once you leave, you cannot enter <bdi>{ $org }</bdi> until somebody there invites you again. Invitations of yours that nobody has answered become void. What you built stays.
leave-button = Leave <bdi>{ $org }</bdi>
leave-only-admin = You are the only Admin of <bdi>{ $org }</bdi>
leave-only-admin-help = If you left, nobody could change anything about this Organization any more. Make somebody else an Admin first, then leave.
leave-back = Back to my account
leave-only-admin-title = You are the only Admin

## Invitations: the list

invites-address = Address
invites-no-match = No invitation fits this filter
invites-no-match-help = Try a shorter part of the address, or another state.
invites-show-all = Show every invitation
invites-none = Nobody is invited yet
invites-none-help = Invite people to <bdi>{ $org }</bdi> by e-mail. Each gets a link of their own, and the role that you choose.
invites-of = Invitations to { $org }, newest first
invites-sent-when = Sent
invites-copy = Copy the link
invites-copy-of = Copy the link of { $email }
invites-waiting = On its way. If this stays so, the server ended before it was sent: send it again.
invites-taken = The mail server took it.
invites-kept = The letter lies in the outbox folder.
invites-failed = It was not sent. <bdi>{ $trouble }</bdi> Mend that, then send it again.
invites-again = Send again, with a new link
invites-again-to = Send again to { $email }
invites-revoke = Revoke
invites-revoke-of = Revoke the invitation of { $email }
invites-by = { $inviter ->
    [operator] by the operator
   *[person] by <bdi>{ $inviter }</bdi>
}
invites-until = until&nbsp;<time datetime="{ $iso }" title="{ $exact }">{ $day }</time>
invites-ended = on&nbsp;<time datetime="{ $iso }" title="{ $exact }">{ $day }</time>
invites-day = { $year }-{ $month }-{ $day }
invites-pending = Pending
invites-accepted = Accepted
invites-expired = Expired
invites-revoked = Revoked
invites-sent = { $count ->
    [one] { $count } invitation is on the way.
   *[other] { $count } invitations are on the way.
}
invites-made = { $count ->
    [one] { $count } invitation is made. No mail server is configured: letters lie in the folder outbox of the data folder. Copy the link below and pass it on.
   *[other] { $count } invitations are made. No mail server is configured: letters lie in the folder outbox of the data folder. Copy the link below and pass it on.
}
invites-resent = The invitation of { $email } has a new link; the one before opens nothing any more. It is on the way.
invites-resent-kept = The invitation of { $email } has a new link; the one before opens nothing any more. No mail server is configured: letters lie in the folder outbox of the data folder. Copy the link below and pass it on.
invites-revoked-done = The invitation of { $email } is revoked. Its link opens nothing any more.
invites-too-soon = { $seconds ->
    [one] The last letter to { $email } went out less than a minute ago. Try again in { $seconds } second.
   *[other] The last letter to { $email } went out less than a minute ago. Try again in { $seconds } seconds.
}
invites-member-now = { $email } is a member meanwhile.
invites-newer = { $email } has a newer invitation. Send that one again.
invites-taken-up = { $email } has accepted the invitation.
invites-taken-back = The invitation of { $email } was revoked. Invite them anew.
invites-above = The role that { $email } is invited to allows more than yours. Ask an Admin.

## Invitations: inviting

invite-people-to = Invite people to <bdi>{ $org }</bdi>
invite-addresses = E-mail addresses
invite-addresses-help = One a line, or with commas between them; { $most } at most. Each person gets a letter of their own.
invite-see-person = Look at this person
invite-see-invitation = Go to the invitation
invite-role-help = You can give roles that allow no more than yours.
invite-what-each-may = What each may
invite-choose-role = Choose a role
invite-begin = They begin in
invite-console = Console
invite-console-help = Apps, data and settings of <bdi>{ $org }</bdi>.
invite-studio = Studio
invite-studio-help = The apps, to open one and build. The role has to allow the Studio.
invite-message = Message <span class="optional">(optional)</span>
invite-message-help = It stands in the letter, with your name.
invite-send = Send invitations
invite-leave-out = Leave these out, send { $count }
invite-open-for = { $days ->
    [one] An invitation is open for { $days } day and works once.
   *[other] An invitation is open for { $days } days and works once.
}
invite-no-address = { $typed } is no e-mail address.
invite-member = { $email } is a member already.
invite-member-deactivated = { $email } is a member who is deactivated. Reactivate them instead.
invite-open-already = { $email } has an invitation that is open until { $until }. Send that one again.
invite-role-missing = A role is missing.
invite-role-missing-help = Choose one that you may give.
invite-too-many = These are { $count } addresses.
invite-too-many-help = Send at most { $most } at once.
invite-address-missing = An address is missing.
invite-address-missing-help = Type at least one that can be invited.
invite-most-open = { $open } invitations of this Organization are open, of { $most } that may be.
invite-most-open-help = Revoke some that nobody will accept.

## Invitations: what a link opens

invite-belong = You belong to <bdi>{ $org }</bdi>
invite-join = Join <bdi>{ $org }</bdi>
invite-join-title = Join { $org }
invite-open = Open <bdi>{ $org }</bdi>
invite-by = { $inviter ->
    [operator] the operator invites you.
   *[person] <bdi>{ $inviter }</bdi> invites you.
}
invite-your-role = Your role
invite-for = For
invite-region = Region
invite-open-until = Open until
invite-your-name = Your name
invite-choose-password = Choose a password
invite-password-help = At least 8 characters. A sentence is easier to remember than a puzzle.
invite-sign-in-help = You have an account. Sign in, then join with one click.
invite-password = Password
invite-sign-in = Sign in
invite-unexpected = If you did not expect this, do nothing: you join only when you press the button.
invite-member-already = You are a member already, so there is nothing to accept.
invite-sign-out = Sign out and go on
invite-stay = Stay signed in
invite-your-orgs = Your Organizations
invite-unknown = Nothing at this address
invite-unknown-why = No invitation has this link. A mail program may have cut it: copy it whole, from the first letter to the last.
invite-unknown-help = If that does not help, ask whoever invited you to send the invitation again.
invite-superseded = A newer link was sent
invite-superseded-why = Your invitation to { $org } was sent again, and only the newest link opens it.
invite-superseded-help = { $inviter ->
    [operator] Look for the newest letter in your mailbox. If there is none, ask the operator to send it again.
   *[person] Look for the newest letter in your mailbox. If there is none, ask { $inviter } to send it again.
}
invite-used = This invitation was accepted before
invite-used-why = Its link worked once, for { $email }.
invite-used-help = { $inviter ->
    [operator] If that was you, sign in. If it was not, tell the operator: somebody else had your link.
   *[person] If that was you, sign in. If it was not, tell { $inviter }: somebody else had your link.
}
invite-expired = This invitation has expired
invite-expired-why = The invitation to { $org } was open until { $until }.
invite-expired-help = { $inviter ->
    [operator] Ask the operator to send it again: the new letter has a new link.
   *[person] Ask { $inviter } to send it again: the new letter has a new link.
}
invite-revoked = This invitation was revoked
invite-revoked-why = Somebody at { $org } took it back.
invite-revoked-help = { $inviter ->
    [operator] If you think that this is a mistake, ask the operator.
   *[person] If you think that this is a mistake, ask { $inviter }.
}
invite-void = This invitation is void
invite-void-why = { $inviter ->
    [operator] The operator invited you to { $org } as { $role }, and may not do so any more.
   *[person] { $inviter } invited you to { $org } as { $role }, and may not do so any more.
}
invite-void-help = Ask an Admin of { $org } to send you another invitation.
invite-closed = This Organization is suspended
invite-closed-why = Nobody can join { $org } at this moment.
invite-closed-help = { $inviter ->
    [operator] Ask the operator when it is open again. Your invitation stays until { $until }.
   *[person] Ask { $inviter } when it is open again. Your invitation stays until { $until }.
}
invite-deactivated = This person is deactivated
invite-deactivated-why = { $email } is known here and was deactivated, which an invitation does not undo.
invite-deactivated-help = Ask an Admin of { $org }, or the operator of this installation, to reactivate you.
invite-unclaimed = This account waits for its password
invite-unclaimed-why = { $email } has an account that nobody has signed in to yet, and this link does not prove whose it is.
invite-unclaimed-help = Ask the operator of this installation for its password. Then sign in and open the link again.
invite-other = You are signed in as { $person }
invite-other-why = This invitation to { $org } is for { $email }, and can be accepted by that person alone.
invite-other-help = If that is you too, sign out and go on. Nothing has happened to the invitation.

## Invitations: the letter

letter-invite-subject = Your invitation to { $org }
letter-invite-begin = { $inviter ->
    [operator] The operator invites you to join { $org } on Hangar. Your role there: { $role }.
   *[person] { $inviter } invites you to join { $org } on Hangar. Your role there: { $role }.
}
letter-invite-open = Open this link to accept:
letter-invite-terms = It is for { $email } alone, works once, and is open until { $until }.
letter-invite-end = If you did not expect this, do nothing: you join only when you accept. Pass the link on to nobody.

## Finding people

people = People

## The operator: Organizations

operator-lead = What this installation holds. Nothing here belongs to one Organization.
operator-orgs = Organizations
operator-accounts = Accounts
operator-make-org = Make an Organization
operator-search-orgs = Search Organizations by name or address
operator-name-or-address = Name or address
operator-orgs-none = No Organizations yet
operator-orgs-none-help = Make the first one. Its Admin does everything else.
operator-orgs-no-match = No Organization is called “{ $search }”
operator-orgs-no-match-help = The search looks at names and addresses. Check the spelling, or show all of them.
operator-show-all-orgs = Show all Organizations
operator-orgs-by-name = Organizations, by name
operator-members = Members
operator-size = Size
operator-state = State
operator-made = Made
operator-active = Active
operator-packed = { $size }, packed as it is kept
operator-name-help = The address stays as it is, so that links go on working.
operator-save-name = Save name
operator-admins = Admins
operator-admins-none = { $invited ->
    [0] Nobody is an active Admin. Make somebody one, or nobody can enter.
   *[other] Nobody is an active Admin yet.
}
operator-cannot-yet = Cannot sign in yet
operator-accept-until = Can accept until <time datetime="{ $iso }">{ $exact }</time>
operator-invited = Invited
operator-first-password = { $email } has no password yet. A link for the first one comes from the command line: <code>hangar account reset-link { $email }</code>
operator-another-admin = E-mail address of another Admin
operator-another-admin-help = When the ones it has are gone. Who has an account becomes Admin at once; who has none is invited.
operator-make-admin = Make Admin
operator-suspend = Suspend { $name }
operator-suspend-help = { $count ->
    [one] Nobody can enter it from their next step on: its member sees a page that says so. Nothing is deleted, people can still sign in and work elsewhere, and you can resume it at any time.
   *[other] Nobody can enter it from their next step on: its { $count } members see a page that says so. Nothing is deleted, people can still sign in and work elsewhere, and you can resume it at any time.
}
operator-resume = Resume { $name }
operator-resume-help = { $count ->
    [one] Everything is as it was when it was suspended. Its member can enter it again at once.
   *[other] Everything is as it was when it was suspended. Its { $count } members can enter it again at once.
}
operator-done-made = The Organization is made. Its Admin can enter now.
operator-done-reserved = The role is theirs. They cannot sign in yet: the next step is under Admins.
operator-done-invited = An invitation is on its way. Whoever gets it is Admin once they accept.
operator-done-renamed = The name is saved.
operator-done-appointed = There is one more Admin now.
operator-done-suspended = The Organization is suspended. Its members see that at their next step.
operator-done-resumed = The Organization is open again.
operator-type-name = Type { $name } to suspend it.
operator-suspended-already = { $org } is suspended already.
operator-not-suspended = { $org } is not suspended.
operator-one-address = Type one address.
operator-admin-already = { $email } is an active Admin of { $org } already.
operator-slug-optional = Address <span class="optional">(optional)</span>
operator-slug-help = It is part of every link and cannot be changed later. Lower-case letters, digits and hyphens; left empty, it is made from the name.
operator-region-help = Everything the Organization owns is kept here. This cannot be changed later.
operator-hue-optional = Colour <span class="optional">(optional)</span>
operator-hue-help = Its Admins can change it. Without a choice it gets one by itself.
operator-first-admin = E-mail address of its first Admin
operator-first-admin-help = They invite everybody else. Who has an account here is Admin at once; who has none gets an invitation.
operator-make-the-org = Make the Organization

## The operator: accounts

operator-account = Account
operator-email = E-mail address
operator-second-factor = Second factor
operator-last-seen = Last seen
operator-mark = operator
operator-is = Operator
operator-yes = Yes
operator-no = No
operator-on = On
operator-off = Off
operator-never = Never
operator-deactivated = Deactivated
operator-no-password = No password yet
operator-orgs-of-none = None
operator-and-more = and { $count } more
operator-search-accounts = Search accounts by e-mail address or name
operator-email-or-name = E-mail address or name
operator-accounts-no-match = No account fits “{ $search }”
operator-accounts-no-match-help = The search looks at e-mail addresses and names. Check the spelling, or show all of them.
operator-show-all-accounts = Show all accounts
operator-accounts-by-email = Accounts, by e-mail address
operator-seats-none = No Organization has this person as a member.
operator-deactivated-there = Deactivated there
operator-sign-ins = Sign-ins
operator-browsers = { $count ->
    [0] No browser is signed in.
    [one] { $count } browser signed in. Ended, each has to sign in again; nothing else changes.
   *[other] { $count } browsers signed in. Ended, each has to sign in again; nothing else changes.
}
operator-sign-out-all = Sign out everywhere
operator-deactivate = Deactivate this account
operator-own = This is your own account. Another operator can deactivate it, or the command line: <code>hangar account deactivate { $email }</code>
operator-deactivate-help = Every sign-in of it ends at once, and nobody can sign in to it, in any Organization. What this person made stays, and so do the memberships. You can reactivate it at any time.
operator-deactivate-named = Deactivate { $email }
operator-reactivate = Reactivate this account
operator-reactivate-help = Its person can sign in again, with the same password and in the same roles as before.
operator-reactivate-named = Reactivate { $email }
operator-done-deactivated = The account is deactivated. Every sign-in of it is ended.
operator-done-reactivated = The account is active again. Its person has to sign in.
operator-done-signed-out = Every sign-in of this account is ended.
operator-own-account = This is your own account. Ask another operator to deactivate it.
operator-deactivated-already = { $email } is deactivated already.
operator-active-already = { $email } is active already.
operator-last-admin = { $email } is the last active Admin of { $orgs }. Make somebody else an Admin there first, then come back.

## Setting the installation up

setup = Set up
setup-heading = Set up this installation
setup-lead = One operator and one Organization to begin with. More of both come later.
setup-you = You, the operator
setup-password = Password
setup-password-help = At least 8 characters. A sentence is easier to remember than a puzzle.
setup-first-org = The first Organization
setup-slug-help = Lower-case letters, digits and hyphens. It is part of every link.
setup-region-help = Everything the Organization owns is kept here. A region cannot be changed later.
setup-do = Set up Hangar

## Organizations

org-address = Address
org-region = Region
org-suspended = Suspended
org-asks-factor = Asks for a second factor
org-no-region = This region does not exist.
org-no-region-help = Choose one of the three.
org-no-slug = { $slug } cannot be a slug.
org-no-slug-help = Use 1 to 48 of a to z, 0 to 9 and single hyphens between them.
org-slug-taken = The slug { $slug } is taken. Choose another.
org-member-already = { $email } is a member of { $org } already.
org-factor-unshown = You have not shown a second factor yourself, so this would lock you out.
org-factor-unshown-help = Set yours up first, then come back.
org-no-hue = This colour does not exist.
org-no-hue-help = Choose one of the twelve.
org-saved = The settings of <bdi>{ $org }</bdi> are saved.
org-locked-none = You are { $role } and can see these settings. No role here may change them; ask your operator.
org-locked = You are { $role } and can see these settings. Who may change them: <strong>{ $roles }</strong>.
org-hue = Colour
org-hue-help = The line under the top bar, the tile in the switcher and the browser tab wear it.
org-sign-in = Sign-in
org-factor = Ask every member for a second factor
org-factor-help = Beside the password, a code of an app on their phone.
org-factor-all = Every member has one already.
org-factor-locked = { $count ->
    [one] { $count } member had none so far and cannot enter until they set one up.
   *[other] { $count } members had none so far and cannot enter until they set one up.
}
org-factor-asked = { $count ->
    [one] { $count } member had none so far and is asked for it at their next step here.
   *[other] { $count } members had none so far and are asked for it at their next step here.
}
org-factor-yours = Set up your second factor
org-kept = { $region }. Everything this Organization owns is kept there. This cannot be changed.
picker-none = No Organization yet
picker-none-help = You are signed in, but no Organization has you as a member. Ask an Admin to add you, then come back here.
picker-choose = Choose an Organization
picker-lead = The ones you opened last come first.
picker-no-match = No Organization of yours has this name
picker-no-match-help = Check the spelling, or look at all of them.
picker-more = You belong to more Organizations than fit here. Search for the one you want.
nothing-open = Nothing open to you yet
nothing-open-help = You are { $role } in <bdi>{ $org }</bdi>, and this role allows no part of the Console. Ask an Admin of the Organization to widen it, or to give you another one.
your-orgs = Your Organizations

## The colours of Organizations

hue-rose = Rose
hue-coral = Coral
hue-amber = Amber
hue-olive = Olive
hue-fern = Fern
hue-jade = Jade
hue-teal = Teal
hue-sky = Sky
hue-cobalt = Cobalt
hue-iris = Iris
hue-orchid = Orchid
hue-plum = Plum

## Datastores

datastores-lead = Where the apps of <bdi>{ $org }</bdi> keep what people enter: one for each environment.
datastores-of = Datastores of { $org }
environment-word = Environment
datastore-tables = Tables
datastore-since = Since
datastore-no-tables = None yet
datastore-development = For trying things out. Nothing in it is meant to last.
datastore-qa = For testing an app before it goes live, with data made for the test.
datastore-production = For what customers enter into apps that are live.
datastore-hidden-none = The { $environment } datastore is not shown: your role, { $role }, does not reach { $environment }. No role here does; ask your operator.
datastore-hidden = The { $environment } datastore is not shown: your role, { $role }, does not reach { $environment }. Who may see it: <strong>{ $roles }</strong>.
datastores-later = Tables appear here once an app that has App Objects is published to an environment. Publishing comes in a later version of Hangar; until then these datastores are empty.
datastores-stay = What is in them stays in the region { $region } <span class="badge">{ $badge }</span>, like everything of this Organization.

## The audit log: what happened

fact-signed-in = Signed in
fact-code-asked = Right password, second factor asked for
fact-sign-in-failed = Sign-in failed
fact-signed-out = Signed out
fact-sign-in-revoked = Ended a sign-in
fact-account-created = Account created
fact-account-changed = Account changed
fact-password-changed = Password changed
fact-password-reset-asked = New password asked for
fact-password-reset = New password set by mailed link
fact-email-change-asked = Another e-mail address asked for
fact-email-changed = E-mail address changed
fact-second-factor-begun = Began to set up a second factor
fact-second-factor-added = Second factor switched on
fact-second-factor-removed = Second factor switched off
fact-second-factor-shown = Second factor shown
fact-second-factor-failed = Second factor failed
fact-recovery-code-used = Recovery code used
fact-recovery-codes-renewed = Recovery codes renewed
fact-passkey-begun = Began to add a passkey
fact-passkey-added = Passkey added
fact-passkey-renamed = Passkey renamed
fact-passkey-removed = Passkey removed
fact-link-refused = Mailed link refused
fact-account-deactivated = Account deactivated
fact-account-reactivated = Account reactivated
fact-org-created = Organization created
fact-org-changed = Organization changed
fact-org-suspended = Organization suspended
fact-org-resumed = Organization resumed
fact-member-added = Member added
fact-member-role-changed = Role of a member changed
fact-member-deactivated = Member deactivated
fact-member-reactivated = Member reactivated
fact-member-removed = Member removed
fact-member-left = Member left
fact-invite-sent = Invitation sent
fact-invite-resent = Invitation sent again
fact-invite-revoked = Invitation revoked
fact-invite-accepted = Invitation accepted
fact-invite-refused = Invitation refused
fact-role-created = Role created
fact-role-changed = Role changed
fact-role-deleted = Role deleted
fact-view-began = Began to view as a role
fact-view-ended = Ended viewing as a role
fact-datastore-created = Datastore created
fact-app-created = App created
fact-app-imported = App imported
fact-app-duplicated = App duplicated
fact-app-renamed = App renamed
fact-app-edited = App edited
fact-edit-undone = Edit undone
fact-edit-redone = Edit redone
fact-version-saved = Version saved
fact-version-restored = Version restored
fact-app-exported = App exported
fact-app-deleted = App deleted
fact-resource-created = Resource made
fact-resource-changed = Resource changed
fact-resource-tested = Resource tested
fact-resource-switched-on = Resource switched on
fact-resource-switched-off = Resource switched off
fact-resource-replaced = Resource replaced
fact-resource-deleted = Resource deleted
fact-adapter-created = Custom integration made
fact-adapter-changed = Custom integration changed
fact-adapter-deleted = Custom integration deleted
fact-consent-begun = Consent asked for at another service
fact-consent-given = Consent given at another service
fact-consent-refused = Consent refused at another service
fact-token-created = API token made
fact-token-changed = API token changed
fact-token-revoked = API token revoked
fact-slot-bound = Slot filled
fact-slot-released = Slot emptied
fact-slot-requested = Others asked to fill a slot
fact-slot-request-ended = Request to fill a slot withdrawn
fact-app-published = App published
fact-app-promoted = App promoted
fact-app-rolled-back = App rolled back
fact-app-unpublished = App unpublished
fact-publication-proposed = Publication proposed
fact-publication-approved = Publication approved
fact-publication-declined = Publication declined
fact-publication-withdrawn = Publication withdrawn

## The audit log: what more is known

detail-allows = allows
detail-because = because
detail-before = before
detail-bytes = bytes
detail-edit = edit
detail-format = format
detail-from = from
detail-gained = gained
detail-hue = hue
detail-invitations = invitations
detail-invited-by = invited by
detail-kind = kind
detail-left = left
detail-lost = lost
detail-operator = operator
detail-people = people
detail-reason = reason
detail-region = region
detail-replacement = replacement
detail-request = request
detail-role = role
detail-second-factor = second factor
detail-sent-to = sent to
detail-sign-ins = sign ins
detail-sign-ins-ended = sign ins ended
detail-start = start
detail-to = to
detail-tree = tree
detail-until = until
detail-verified = verified
detail-version = version

## The Studio: before publishing

operator-factor-help = For somebody who has lost their phone and their recovery codes. Make sure first that it is they who ask. Every sign-in of theirs ends, and they sign in with the password alone until they set a second factor up again.
operator-factor-remove = Remove the second factor of { $email }
operator-done-factor = The second factor is removed, and every sign-in of this account is ended. Its person signs in with the password alone until they set one up again.
operator-no-factor = { $email } has no second factor.
operator-own-factor = This is your own account. Switch its second factor off under My account.
edit-both = { $first }; { $second }
edit-media-replaced = Media: { $name } replaced
edit-version-restored = Version { $version } restored
app-name-differs = This is not the app's name. Type { $name } exactly.
## Passkeys

passkeys = Passkeys
passkeys-yours = Your passkeys
passkeys-none = You have none. With a passkey you sign in by your fingerprint, your face or the PIN of your device, without a password, and nobody can lure it out of you on another site.
passkeys-guard = Whoever signs in with your password has to show one of these too, or another part of your second factor.
passkeys-full = You have { $count }, the most there may be. Remove one to add another.
passkeys-most = You have { $count } passkeys, the most there may be. Remove one first.
passkeys-impossible = Passkeys work only at an address with https and a name, and this installation is at { $address }.
passkeys-elsewhere = Passkeys work only at { $origin }. Open Hangar there to use them.
passkeys-unknown = This browser knows no passkeys. Use another one, or a newer version of it.
passkeys-scripts = Passkeys need scripts, and this browser runs none.
passkeys-line-none = Your fingerprint, face or PIN instead of a password.
passkeys-line = { $count ->
    [one] 1 passkey signs in without a password.
   *[other] { $count } passkeys sign in without a password.
}
passkey-synced = Synced
passkey-one-device = On one device
passkey-beside = Beside the password only
passkey-made-unused = Added <time datetime="{ $made-iso }" title="{ $made-exact }" data-ago>{ $made-ago }</time>, not used yet
passkey-made-used = Added <time datetime="{ $made-iso }" title="{ $made-exact }" data-ago>{ $made-ago }</time>, last used <time datetime="{ $used-iso }" title="{ $used-exact }" data-ago>{ $used-ago }</time>
passkey-rename-named = Rename { $name }
passkey-save-name = Save name
passkey-remove-named = Remove { $name }
passkey-added = Your passkey is added. Sign in with it next time.
passkey-renamed = The name is saved.
passkey-removed = The passkey is removed. Delete it on your device too, where it is of no use any more.
passkey-add = Add a passkey
passkey-first-you = First, that it is you
passkey-what = A passkey is kept by your phone, your computer, a password manager or a security key. It opens your account when you show your fingerprint, your face or a PIN there.
passkey-first-one = From then on your password alone does not open your account: whoever types it has to show the passkey too. You get ten recovery codes for the day it is lost.
passkey-password = Your password
passkey-continue = Continue
passkey-make = A passkey for this account
passkey-make-help = Your browser asks where to keep it, and for your fingerprint, your face or a PIN.
passkey-name-help = By which you know it again in your list.
passkey-create = Create the passkey
passkey-remove = Remove a passkey
passkey-removal = It opens your account no more, and a letter about it goes to your address.
passkey-removal-last = It is the last part of your second factor: your password alone opens your account then, and your recovery codes go too.
passkey-stays = { $org } asks its members for a second factor, and this is the last part of yours.
passkey-stays-help = Add another passkey or an authenticator app first.
passkey-late = No passkey is being added, or it took longer than 10 minutes. Begin again.
passkey-unfit = This passkey does not fit what was asked for, so it was not added. Begin again, with another device if it happens again.
passkey-known = This passkey belongs to an account here already, so it was not added. Choose another device.
passkey-unreadable = The answer of your browser cannot be read. Try again.
passkey-wrong = This passkey opened nothing: it is not known here, it was removed, or it took too long. Try again, or sign in another way.
passkey-confirm = Confirm with a passkey
passkey-sign-in = Sign in with a passkey
passkey-instead = A passkey does it too, and signs you in without a password.
proof-title = Show your second factor
proof-why-sign-in = Your password was right. Your account asks for a passkey or a code beside it.
proof-why-browser = You added a second factor after this browser had signed in. Show it once here.
proof-passkey = Use a passkey
proof-code = Code
proof-or-code = Or type a code
proof-code-help = The six digits your app shows now, or one of your recovery codes.
proof-recovery-help = One of your recovery codes.
proof-continue = Continue
proof-neither-sign-in = Neither at hand? Ask your operator. Or <a href="/sign-in">sign in as somebody else</a>.
proof-neither = Neither at hand? Ask your operator. Or go <a href="/account">back to your account</a>.
second-factor-passkeys = { $count ->
    [one] 1 passkey can be shown beside the password.
   *[other] { $count } passkeys can be shown beside the password.
}
second-factor-no-app = You have no authenticator app. Its codes open where no passkey is at hand.
second-factor-add-app = Add an app
second-factor-app-removal = Your passkeys stay, and are asked for beside the password. The app's codes open nothing any more, and a letter about it goes to your address.
second-factor-with-passkeys = Without the app, a passkey is asked for beside your password.
second-factor-on = A passkey or a code is asked for beside the password.
off = Off
letter-passkey-added-subject = A passkey was added
letter-passkey-added = The passkey "{ $name }" was added to your Hangar account. It signs in without a password from now on.
letter-passkey-removed-subject = A passkey was removed
letter-passkey-removed = The passkey "{ $name }" of your Hangar account was removed. It opens nothing any more. Your account still asks for a second factor beside the password.
letter-passkey-removed-last = The passkey "{ $name }" of your Hangar account was removed. It opens nothing any more. Your account asks for nothing beside the password now.
letter-app-removed-subject = Your authenticator app was removed
letter-app-removed = Your Hangar account asks for no code of an authenticator app any more. A passkey or a recovery code is asked for beside the password.
js-passkey-none = No passkey was used. Try again when you are ready.
js-passkey-here = This device has a passkey for your account already. Choose another one.
js-passkey-failed = Your browser could not use a passkey. Try again, or go on without one.
js-passkey-later = Too many attempts. Wait a minute, then try again.

## Catalogue: what builders can use

control-type-inline-container = Inline Container
control-type-fieldset = Fieldset Container
control-type-selectable-container = Selectable Container
control-type-container-list = Container List
control-type-form = Form
control-type-markdown = Markdown
control-type-hyperlink = Hyperlink
control-type-currency-input = Currency Input
control-type-time-input = Time Input
control-type-secure-input = Secure String Input
control-type-place-search = Place Search Input
control-type-checkbox-group = Simple Checkbox List
control-type-radio-button = Radio Button
control-type-date-picker = Date Picker
control-type-scheduler = Scheduler
control-type-file-upload = File Upload
control-type-signature = Signature Input
control-type-qr-code = QR Code
control-type-embedded-content = Embedded External Content
control-type-map = Map
control-type-chat = Chat
control-type-credit-card = Credit Card
control-type-payment-request = Payment Request Button
control-type-custom = Custom Control
control-type-slot = Slot
control-type-foreign = Unknown Control
action-type-try = Try
action-type-throw = Throw
action-type-run-data-flow-repeatedly = Run Data Flow Repeatedly
action-type-trigger-form-validation = Trigger Form Validation
action-type-open-modal = Open Modal
action-type-close-modal = Close Modal
action-type-extend-session = Extend Session Expiration Time
action-type-set-identifier = Set Identifier
action-type-set-authentication = Set Authentication
action-type-start-timer = Start Timer
action-type-stop-timer = Stop Timer
action-type-send-email = Send Email
action-type-send-text = Send SMS
action-type-start-chat-bot = Start Chat Bot
action-type-start-voice-bot = Start Voice Bot
action-type-log-event = Log Custom Event
action-type-metric-count = Metric: Count
action-type-metric-field = Metric: Field
action-type-metric-statistic = Metric: Statistic
action-type-metric-start-timer = Metric: Start Timer
action-type-metric-stop-timer = Metric: Stop Timer
action-type-analytics-identify = Analytics Identify
action-type-analytics-event = Analytics Send Event
action-type-run-outgoing-event = Run Embedded Outgoing Event
action-type-ask-question = Ask A Question
action-type-capture-response = Capture User Response
action-type-close-conversation = Close Conversation
action-type-move-customer = Move Customer to Resource
action-type-move-conversation = Move Conversation to Routing Flow
action-type-quick-replies = Quick Replies
action-type-run-answer-flow = Run Answer Flow
action-type-start-conversation-bot = Start Conversation Chat Bot
action-type-start-conversation = Start Conversation
action-type-send-link = Send Link
action-type-text-answer = Text Answer
action-type-update-customer = Update Customer Identifier
action-type-foreign = Unknown Action
operation-type-early-return = Early Return
operation-type-wait = Wait
operation-type-start-session = Start Journey
operation-type-run-event-in-session = Run Event in Journey
operation-type-create-file = Create File
operation-type-html-to-pdf = HTML to PDF
operation-type-fill-pdf = Fill PDF Form
operation-type-merge-pdf = Merge PDF
operation-type-zip-files = ZIP File
operation-type-pgp-encrypt = PGP Encryption
operation-type-fetch-asset = Fetch Asset Details
operation-type-delete-assets = Delete Assets
operation-type-encode-asset = Download Encoded Asset
operation-type-jwt = JWT Generation
operation-type-secure-value = Secure Value Retrieval
operation-type-send-email = Send Email
operation-type-calendar-search = Calendar Search
operation-type-xml-to-json = XML to JSON
operation-type-validate-schema = Swagger Schema Validation
operation-type-opt-out-search = Opt Out Search
operation-type-opt-out-list = Opt Out List
operation-type-sftp = SFTP
operation-type-google = Google
operation-type-salesforce = Salesforce
operation-type-zendesk = Zendesk
operation-type-integration = Integration Operation
operation-type-close-conversation = Close Conversation
operation-type-conversation-transcript = Conversation Transcript
operation-type-fetch-agent = Fetch Agent Information
operation-type-routing-flow-stats = Fetch Routing Flow Stats
operation-type-find-conversations = Find Conversations by Customer Identifier
operation-type-move-conversation = Move Conversation to Routing Flow
operation-type-send-message = Send Message to Conversation
operation-type-update-customer = Update Customer Identifier
operation-type-foreign = Unknown Operation
unknown-part = Unknown
slot-kind-identity-provider = an identity provider
slot-kind-key = a key
part-arrangement = arrangement
part-custom-control = custom control
part-variant = variant
part-theme-value = value of the theme
operation-uses = With
chain-with = With
event-results = Search Results Changed
event-chosen = Chosen
event-center = Center Changed
event-geocoded-center = Geocoded Center Changed
event-marker = Location Marker Changed
event-upload-started = Upload Started
event-upload-progress = Upload Progress
event-upload-done = Upload Done
event-upload-failed = Upload Failed
event-success = Success
event-invalid = Invalid Input
slot-identity-provider = An identity provider
slot-key = A key

## Checker: expressions, parts and what is there for nothing

check-expression = “{ $part }”: { $said } It is in { $text }.
check-word = “{ $part }” is “{ $text }”, which is not one of its words.
check-word-help = Choose { $words }.
check-item-name = “{ $part }” is { $text }, which is no name that expressions can use.
check-writable = “{ $part }” is { $text }, where nothing can be kept.
check-writable-help = Name a variable, such as activity.email, or a path into one.
check-kinds = “{ $part }” takes { $wanted } and is given { $given }.
check-kinds-help = Give what it takes, or convert the value with a function.
check-named = { $what } “{ $name }”
check-elsewhere = { $what } needs a service outside of Hangar, so it does not run here. It is kept and travels with the app.
check-elsewhere-help = Use something else in its place before you publish, or leave it out.
check-leads = { $what }: “{ $part }” leads to { $id }, which is not there or is something else.
check-leads-help = Choose one that is there.
check-missing = { $what } lacks “{ $part }”.
check-missing-help = Give it.
check-unknown = { $what } has “{ $part }”, which it does not know.
check-unknown-help = Remove it, or look whether its name is spelt right.
check-slot-unused = Nothing uses the slot “{ $name }”.
check-slot-unused-help = Remove it, so that nobody has to fill it for nothing.
check-variable-unused = Nothing uses the variable “{ $name }”.
check-variable-unused-help = Remove it if you do not need it.
check-flow-unreached = No link and no action leads to the web flow “{ $name }”.
check-flow-unreached-help = Add an action that shows it, or remove it.
check-page-unreached = No action leads to the page “{ $name }”.
check-page-unreached-help = Add an action that shows it, or remove it.
need-settings = Settings: { $part }
need-control = Control { $name }
airkit-converted = { $converted ->
    [one] One node was converted
   *[other] { $converted } nodes were converted
}, { $kept ->
    [0] and none is left over.
    [one] and one is kept as it was, since it has no counterpart here. Nothing was dropped.
   *[other] and { $kept } are kept as they were, since they have no counterpart here. Nothing was dropped.
}
airkit-no-theme = The file is no theme: it has no colors, no fonts and no variants.
airkit-no-theme-help = Choose a file that was exported from a Theme builder.
kept-title = Kept from the import
kept-help = It travels with the app and does not run here.
kept-messages = It needs text messages.
kept-calls = It needs telephone calls.
kept-portal = Portals are not continued.
kept-schedules = Availability schedules belong to the Organization here.
kept-field = There is no place for it here.
kept-expression = It cannot be written as Airscript.
kept-unknown = It is of a kind that is not known here.
airscript-too-many-parts = The expression has more than { $limit } names, numbers and signs.

## Comparing versions: parts, things and fields

compare-named = { $kind } { $name }
compare-yes = yes
compare-no = no
compare-event-started = When started
compare-event-ended = When ended
compare-kind-variable = Variable
compare-kind-input = Input
compare-kind-event = Event
compare-kind-operation = Operation
compare-kind-property = Property
compare-kind-branch = Branch
compare-kind-validation = Validation
compare-kind-area = Area
compare-kind-slot = Slot
compare-kind-profile = Profile
compare-kind-web-link = Web link
compare-part-app = App
compare-part-flow = Web flow
compare-part-page = Page
compare-part-data-flow = Data flow
compare-part-function = Function
compare-part-object = App Object
compare-part-model = Data Model
compare-part-layout = Layout
compare-part-custom-control = Custom control
compare-part-notification = Notification
compare-part-triggers = Web links
compare-part-theme = Theme
compare-part-settings = Settings
compare-part-media-index = Media Library
compare-part-media = File { $name }
compare-part-sample = Sample { $name }
compare-part-foreign = Kept from an import: { $name }
compare-field-of = { $name }: { $field }
compare-field-input = Input { $name }
compare-field-header = Header { $name }
compare-field-query = Parameter { $name }
compare-field-color = Colour { $name }
compare-field-font = Font { $name }
compare-field-value-of = Value { $name }
compare-field-adapter = Service
compare-field-alternative-text = Alternative text
compare-field-address = Address
compare-field-bind = Bound to
compare-field-body = Body
compare-field-capabilities = Must be able to
compare-field-content-type = Content type
compare-field-control = Made for
compare-field-data = Choices
compare-field-default = Default value
compare-field-description = Description
compare-field-disabled = Is disabled
compare-field-display-property = Stands for the row
compare-field-encrypted = Is encrypted
compare-field-flow-order = Order of web flows
compare-field-format = Format
compare-field-input-id = Belongs to input
compare-field-kind = Kind
compare-field-layout = Layout
compare-field-legend = Legend
compare-field-limit = Rows at most
compare-field-list = Is a list
compare-field-message = Message
compare-field-method = Method
compare-field-name = Name
compare-field-namespace = Namespace
compare-field-object = App Object
compare-field-on-conflict = When a row is there already
compare-field-page-order = Order of pages
compare-field-payload = Payload
compare-field-placeholder = Placeholder
compare-field-purpose = Purpose
compare-field-required = Is required
compare-field-returns = Returns
compare-field-rule = Rule
compare-field-sender = Sender
compare-field-service = Integration
compare-field-skip = Is skipped
compare-field-source = Picture
compare-field-start-page = Start page
compare-field-steps = Steps
compare-field-subject = Subject
compare-field-text = Text
compare-field-title = Title
compare-field-type = Type
compare-field-unique = Is unique
compare-field-url = Address
compare-field-variant = Look
compare-field-visible = Is visible
compare-field-when = Condition

## The Studio: comparing and restoring versions

compare-title = { $from } and { $to }
compare-from = What was
compare-to = What became of it
compare-button = Compare
compare-turn = Turn around
compare-versions = Compare versions
compare-all-versions = All versions
compare-same = These are the same
compare-same-end = Both sides are one and the same. Choose another version on one of them.
compare-same-help = Every file of { $from } is in { $to }, and the other way round.
compare-with-draft-label = Compare version { $version } with the draft
restore-word = Restore
restore-label = Restore version { $version }
restore-lead = Version { $version } becomes the draft again, as one more edit, for everybody in the Studio. Undo takes it back.
restore-held = Nothing is lost: the draft as it is now is saved as version { $version }.
restore-keep = Save the draft as version { $version } first
restore-keep-help = No version holds what the draft is now. Without this, only Undo brings it back.
restore-keep-message = Message of version { $version }
restore-message = Before going back to version { $version }
restore-changes = What this changes in the draft
restore-nothing = The draft is version { $version } already
restore-nothing-help = There is nothing to restore.
version-was-restored-kept = Version { $version } is the draft again. What the draft was before is version { $kept }.
version-see-since = What changed since version { $version }
version-content = Content
version-size = { $count ->
    [one] { $count } file, { $bytes }
   *[other] { $count } files, { $bytes }
}
changes-added = { $count } added
changes-changed = { $count } changed
changes-moved = { $count } moved
changes-removed = { $count } removed
change-inside = { $count ->
    [one] and { $count } thing in it
   *[other] and { $count } things in it
}
change-fields = { $count ->
    [one] { $count } field
   *[other] { $count } fields
}
change-added = Added
change-changed = Changed
change-moved = Moved
change-removed = Removed
change-in-flow = of { $flow }
change-within = in
change-path-only = the same at another path
change-size = { $before } before, { $after } now
change-same-size = nothing in it has a name to show
change-moved-within = It stands at another place of the same list.
change-moved-from = It was in { $place } before.
change-long = Long text
## Secrets that would travel with an app, and the receipt of an export
secret-vendor-key = { $vendor } key
secret-vendor-secret = { $vendor } secret
secret-vendor-token = { $vendor } token
secret-vendor-webhook = { $vendor } webhook address
secret-vendor-private-key = { $vendor } private key
secret-vendor-signed = Signature of { $vendor }
secret-private-key = Private key
secret-jwt = Signed token (JWT)
secret-key = Key
secret-named = Secret by its name
secret-database = Password of a database
secret-address = Address with a password
secret-header = Authorization header
secret-password = Password
secret-random = Random characters
secret-gone = This finding is not in the draft any more.
secret-stuck = This secret cannot be taken out here without breaking what is around it.
secret-stuck-help = Change the place in the Studio.
spot-app = App
spot-triggers = Triggers
spot-theme = Theme
spot-settings = Settings
spot-media-index = Media list
spot-web-flow = Web flow { $name }
spot-page = Page { $name }
spot-data-flow = Data flow { $name }
spot-function = Function { $name }
spot-object = App Object { $name }
spot-model = Data Model { $name }
spot-layout = Layout { $name }
spot-custom-control = Custom control { $name }
spot-notification = Notification { $name }
spot-sample = Sample { $name }
spot-media = Media file { $name }
spot-file = File { $name }
spot-file-name = { $place }: its name
spot-line = { $place }: line { $line }
spot-part = { $place }, { $part }
spot-field = { $place }: { $field }
spot-http = HTTP Request { $name }
spot-http-plain = HTTP Request
spot-header = header { $name }
spot-query = query parameter { $name }
spot-property = property { $name }
spot-input = input { $name }
spot-value = value { $name }
spot-url = address
spot-body = body
spot-default = default value
spot-name = name
spot-description = description
spot-plain-value = value
spot-message = message
edit-secret-removed = Secret removed: { $place }
edit-secret-slot = Secret turned into the slot { $slot }: { $place }
receipt = Export receipt
receipt-look = Export receipt…
receipt-title = Export of { $app }
receipt-what = What leaves and what does not
receipt-download = Download ({ $size })
receipt-plain-download = Download
receipt-findings = { $count ->
    [one] 1 finding to look at
   *[other] { $count } findings to look at
}
receipt-clean = No secrets found
receipt-clean-help = Texts, expressions, addresses, headers and text files were searched. Pictures, PDFs and archives were not.
receipt-help = These texts look like secrets. They would leave with the app, readable to everybody who gets the bundle.
receipt-likely = likely
receipt-slot = Turn into a slot
receipt-keep = Keep, I know
receipt-remove-named = Remove: { $place }
receipt-slot-named = Turn into a slot: { $place }
receipt-keep-named = Keep, I know: { $place }
receipt-further = { $count ->
    [one] 1 more comes up when these are seen to.
   *[other] { $count } more come up when these are seen to.
}
receipt-renew = What you remove stays in Undo and in saved versions here, but does not leave. Renew a key at its service if somebody else could have read it.
receipt-ask = Your role may not change the app. Ask somebody who may.
receipt-known = { $count ->
    [one] 1 finding is known
   *[other] { $count } findings are known
}
receipt-kept-by = kept by <bdi>{ $who }</bdi>
receipt-reopen = Look at it again
receipt-reopen-named = Look at it again: { $place }
receipt-removed = The secret is out of the draft.
receipt-replaced = The request is signed by a slot now. Fill the slot with an integration where the app runs.
receipt-kept = The finding is kept.
receipt-reopened = The finding is open again.
receipt-stale = The draft has changed since this page was made. Nothing was done.
receipt-stale-help = The page shows the draft as it is now. Try again.
receipt-said = { $kind }: { $place }
receipt-in = What is in
receipt-pages = Pages
receipt-web-flows = Web flows
receipt-data-flows = Data flows
receipt-functions = Functions
receipt-objects = App Objects
receipt-models = Data Models
receipt-layouts = Layouts
receipt-notifications = Notifications
receipt-samples = Samples
receipt-media = Media
receipt-foreign = Kept as it came
receipt-app-files = App, settings, theme
receipt-others = Other files
receipt-bundle = Bundle
receipt-behind = What stays behind
receipt-no-slots = The app needs nothing of this Organization.
receipt-slots = { $count ->
    [one] 1 slot travels empty. What fills it stays here:
   *[other] { $count } slots travel empty. What fills them stays here:
}
receipt-slot-idle = Not used
receipt-behind-credentials = Credentials of integrations, numbers and senders
receipt-behind-rows = Rows of App Objects
receipt-behind-people = People, roles and the audit log
receipt-behind-history = Saved versions and the history of edits
seal = Seal it for the road
seal-help = A sealed bundle can only be opened with its passphrase: here at import, or with the tool age. Send the passphrase another way than the file.
seal-download = Download sealed
passphrase = Passphrase
passphrase-help = { $fewest } characters or more. Nobody can open the file without it, and it is not kept here.
passphrase-again = Passphrase, again
passphrase-optional = Passphrase <span class="optional">(if the file is sealed)</span>
passphrase-optional-help = A sealed file ends with .age. Whoever sent it knows the passphrase.
seal-short = The passphrase has { $count } characters. Use { $fewest } or more.
seal-long = The passphrase is too long. Use { $limit } characters or fewer.
seal-differs = The two passphrases differ. Type the same one twice.
seal-needed = The file is sealed. Type its passphrase and choose the file again.
seal-wrong = This passphrase does not open the file. Ask whoever sealed it, and choose the file again.
seal-other = The file is sealed, but not to a passphrase. Ask for one that is sealed to a passphrase, or not at all.
seal-damaged = The sealed file is damaged or cut off. Get it again from where it came.
seal-work = Opening the file would take work of 2^{ $asked }, more than the 2^{ $limit } that Hangar does.
seal-work-help = Seal it with less work.
fact-finding-kept = Finding kept
fact-finding-reopened = Finding reopened
## Hostile archives

entry-other-attributes = The entry "{ $entry }" carries attributes that contradict the archive's directory for some programs.
media-disguised = The file "{ $file }" is called a picture but is a page or a drawing in text (HTML, SVG or XML).
media-disguised-help = Give it the extension it should have, and export the app again.
json-long-text = The file "{ $file }" is not JSON that can be read: a text in it has more than { $limit } bytes.

## Imports: the plan, what came of it, and the way back

origin-title = Where it came from
origin-made = Imported from file <bdi>{ $file }</bdi>
origin-updated = Updated from file <bdi>{ $file }</bdi>
origin-by = by { $who }
origin-same-as = The same as { $source }
import-source-version = version { $version } of { $app } of { $org } ({ $region })
import-source-draft = the draft of { $app } of { $org } ({ $region })
import-undo = Undo this import
import-undo-new-help = The app goes again. This is offered until somebody edits it or saves a version.
import-undo-update-help = The draft gets the exact state before. This is offered until somebody edits the app.
import-undone = The import is undone. The draft is exactly what it was before.
import-undone-app = The import is undone. The app it had made is gone.
import-undo-late = { $name } was changed, saved as a version or published after the import, so the import cannot be undone. Undo the edits in the Studio instead.
import-cancelled = The plan is gone. Nothing was imported.
app-updated = The app is updated from the bundle.
edit-import-applied = Update from { $file }
edit-import-undone = Update from { $file } undone
waiting-title = Imports that wait for you
waiting-help = kept for 24 hours
waiting-update = Update of { $name }
waiting-go-on = Go on
update-from-bundle = Update from bundle
update-title = Update { $name }
update-lead = Choose the newer bundle of this app. You see everything it would change before anything is changed.
update-file = Bundle
update-file-help = A ZIP exported from Hangar or Airkit.
update-no-file = No bundle was chosen. Choose a ZIP.
update-plan = Show the changes
update-keeps = The name of the app here, its bindings and the settings of this Organization stay as they are.
import-plan = Import plan
import-title = Import { $name }
import-planned-by = planned by { $who }
import-settled = The import of { $file } was applied or undone already. Nothing more can be done with it.
import-applied-already = { $name } was made from this import already.
import-target-moved = { $who } changed { $name } after this plan was shown. Here is the plan for the draft as it is now: look at it again, then update.
import-choices-open = { $count ->
    [one] One conflict is not decided. Choose a side for it.
   *[other] { $count } conflicts are not decided. Choose a side for each.
}
import-nothing-to-do = { $name } has everything of this bundle already. There is nothing to do.
import-consent-missing = These contents come from another region. Tick the box if they may be copied.
import-consent = I agree that the contents of this app are copied from { $from } to { $to }.
import-choose-each = { $count ->
    [one] Choose for one thing
   *[other] Choose for each of { $count } things
}
import-was-undone = This import was undone.
import-conflicts = { $count ->
    [one] One conflict: both sides changed the same thing. Choose a side for it.
   *[other] { $count } conflicts: both sides changed the same things. Choose a side for each.
}
import-base-last = Compared with what the last import of this app brought: what only one side changed is taken over by itself.
import-base-known = The draft was at this very state before, so it has everything of it.
import-base-none = This app and the bundle have no state in common that is known here. Where they differ, the side of the bundle is chosen until you say otherwise.
import-identical-version = Identical to version { $version } of { $name }: nothing to do.
import-identical-draft = Identical to the draft of { $name }: nothing to do.
import-identical-help = You can import it a second time under another name.
import-ready = Ready.
import-ready-slots = { $count ->
    [one] Ready. One slot to fill before publishing.
   *[other] Ready. { $count } slots to fill before publishing.
}
import-ready-errors = { $count ->
    [one] Ready, with one error to mend before publishing.
   *[other] Ready, with { $count } errors to mend before publishing.
}
import-name-taken = { $org } already has an app named { $name }. This name is free:
import-name-proposed = { $org } already has an app named { $name }. Choose another name, such as { $free }.
import-do = Import app
import-do-again = Import a second copy anyway
import-do-update = Update app
import-leave = Remove this plan
import-to-apps = All apps
import-changes = What the update changes
import-no-findings = The checker finds nothing wrong with it.
import-findings = What the checker finds
import-further = { $count ->
    [one] One more
   *[other] { $count } more
}
import-slots-help = what { $org } has to provide
import-slot-unused = Nothing uses it.
import-slot-used = { $count ->
    [one] Used in one place
   *[other] Used in { $count } places
}
import-slot-later = Bound to something of this Organization before publishing.
import-suggestions = This Organization has:
import-suggest = { $environment }: { $name }. { $why }
import-slot-filled = Filled already in { $environments }, and stays so.
import-inside = What is inside
import-archive = Archive
import-same-as = The same as
import-airkit = From Airkit
import-notes = Notes
import-preview = Pages
import-more-media = { $count ->
    [one] One more file
   *[other] { $count } more files
}
clash-field = Both sides changed { $field }.
clash-place = Both sides moved it to another place.
clash-order = Both sides brought the list into another order.
clash-removed-by-them = It is here and not in the bundle.
clash-removed-by-us = It is not here any more, and the bundle has changed it.
clash-file = Both sides have it, and only one can stay.
choice-ours = Keep mine
choice-theirs = Take theirs
choice-missing = Choose a side.
fact-import-planned = Import planned
fact-import-cancelled = Plan of an import removed
fact-import-undone = Import undone
fact-app-updated = App updated from a bundle
detail-file = file
files-and-size = { $files }, { $size }

## The Theme builder

builder-theme = Theme
theme-download = Download theme
theme-taken = The theme "{ $theme }" was taken over. Undo brings the former one back.
theme-taken-kept = The theme "{ $theme }" was taken over. What Hangar does not know of it lies in { $file }. Undo brings the former one back.
theme-no-file = Choose a theme file.
theme-take = Take over a theme
theme-take-help = What the file and this app's theme both have by the same name becomes as it is in the file. What only the app has stays, because controls may use it.
theme-file = Theme file
theme-kinds-help = JSON up to 2 MB: a theme downloaded here, or exported from the Theme builder of Airkit.
theme-take-it = Take over
theme-none = No theme yet
theme-none-help = { $app } has no theme of its own. Take one over from a file.
theme-colors = Colors
theme-fonts = Fonts
theme-family = Family
theme-dimensions = Sizes
theme-times = Durations
theme-value = Value
theme-variants = Variants
theme-control = Control
theme-variant-names = Names
edit-theme = Theme { $theme } taken over
edit-no-theme = The file { $file } holds no theme.
## Taking back what others imported
verb-undo-import-of-others = undo an import by which somebody else made an app
## Calls to other servers

outbound-not-url = This is no web address. Write it like https://api.example.com/path.
outbound-too-long = The web address is too long. Use one of at most 4,096 characters.
outbound-signs = There are spaces, line breaks, backslashes or invisible signs in the web address. Remove them.
outbound-scheme = { $scheme } is nothing that Hangar calls. Use an address that begins with https:// or http://.
outbound-user-info = There is a user name or a password in the web address. Remove it, and enter it in the fields for credentials.
outbound-spelling = The host { $host } is written so that programs read it differently. Write its name, or its address in the usual form.
outbound-host = { $host } is no name of a server. Check how it is spelled.
outbound-port = Port { $port } of { $host } may not be called. Use one of the usual ports, or ask the operator to allow it.
outbound-address = { $host } is not on the public internet. Ask the operator to allow it if Hangar may call it.
outbound-unknown = { $host } has no address. Check how it is spelled.
outbound-unreachable = { $host } cannot be reached. Check the address and the port, or try again later.
outbound-late = { $host } did not answer within { $seconds ->
        [one] a second
       *[other] { $seconds } seconds
    }. Try again later.
outbound-certificate = The certificate of { $host } is not trusted. Ask whoever runs that server, or the operator if it is one of your own.
outbound-garbled = { $host } did not answer as a web server does. Check the address and the port.
outbound-headers = The headers of the answer from { $host } are larger than { $most }. Ask the operator to raise outbound.headers.
outbound-body = The answer from { $host } is larger than { $most }. Ask for less, or ask the operator to raise outbound.body.
outbound-header = The header { $name } cannot be sent. Choose another name, and a value in one line.
outbound-clear = Credentials are not sent to { $host } without encryption. Use an address that begins with https://.
outbound-redirects = { $host } redirects more than { $most ->
        [one] once
       *[other] { $most } times
    }. Enter the address it leads to.
outbound-redirected = { $host } redirects to an address that Hangar does not call. Enter the address that is meant.
outbound-elsewhere = { $host } redirects to another server, which must not get what was sent. Enter the address it leads to.
outbound-busy = Too many calls to other servers are under way. Try again in a moment.
outbound-broken = Hangar cannot call other servers at the moment. Tell the operator.

## The keys of the vault

fact-vault-rotated = Secrets sealed with a new key

## Resources

resource-connected-account = Connected account
resource-phone-number = Phone number
resource-url-domain = URL domain
resource-url-route = URL route
resource-email-domain = E-mail domain
resource-email-address = E-mail address
resource-identity-provider = Identity provider
resource-key = Key
resource-notifier = Notifier
standing-untested = Not tested
standing-waiting = Waiting
standing-ready = Works
standing-failed = Fails
resource-changed-meanwhile = { $who } has changed { $name } meanwhile. Look at it again, then change it.
resource-standard = { $name } is there from the beginning and stays.
resource-has-children = { $name } cannot be deleted while { $children } belong to it. Delete those first.
resource-name-taken = There is one called { $name } in { $environment } already.
resource-name-other = Choose another name.

## Going live

detail-approval = second person for Production
detail-slot = slot
org-publishing = Publishing
org-approval = A second person has to agree before anything goes to Production
org-approval-help = { $count ->
    [one] { $count } person may publish to Production now; at least two are needed.
   *[other] { $count } people may publish to Production now. Whoever proposes something does not decide about it.
}
org-approval-down = Taking an app down, switching a resource off and giving an account other credentials never wait: they have to be possible at once. A resource that is live in Production is not replaced without a publication.
org-approval-alone = Nobody else may publish to Production, so nobody could agree.
org-approval-alone-help = Give somebody else a role that may, then switch this on.
section-tasks = Tasks
builder-bindings = Bindings
profiles = Profiles
state-word = State
the-note = The note
the-reason = The reason
bindings-title = Bindings
bindings-lead = What of your Organization fills each slot of the app. It stays here when the app travels.
bindings-none = This app needs nothing of the Organization
bindings-none-help = It has no slots, so there is nothing to fill before it is published.
bindings-progress = How far the profile is
bindings-filled = { $count } of { $all } filled
bindings-environment = <bdi>{ $profile }</bdi> uses what is in { $environment }.
bindings-go-on = Go on: publish to { $environment }
bindings-no-profile = No profile
slot-open = Open
slot-suggested = Suggested
slot-bound = Filled
slot-tested = Filled, works
slot-broken = Broken
slot-hidden = Something your role does not see
slot-is = It takes { $kind }.
slot-unused = Nothing in the app uses it, so it need not be filled.
slot-used-by = { $count ->
    [one] Used in { $count } place
   *[other] Used in { $count } places
}
slot-fill-with = Fill it with
slot-choose-one = Choose one
slot-choose = Choose what fills the slot.
slot-fill = Fill slot
slot-change = Change
slot-release = Empty slot
slot-make = Create one
slot-nothing-fits = Nothing in { $environment } fits yet.
slot-in-use = in use by { $app } in { $environment }
slot-also = also live with { $app }
slot-also-many = also live with { $count } apps
slot-test = Test
slot-checked = Tested
slot-not-offered = { $slot } cannot be filled with that: it is gone, switched off, or of another kind. Choose from the list.
slot-filled-meanwhile = Somebody has filled { $slot } meanwhile.
slot-asked = <bdi>{ $who }</bdi> asked others to fill it
slot-ask-somebody = Somebody else has to fill it
slot-note = What they should know
slot-note-help = It appears under Tasks for everybody who builds here. Never write a password into it.
slot-ask = Ask others
slot-withdraw = Take the request back
slot-chosen = Chosen by <bdi>{ $who }</bdi>
slot-done-bound = The slot is filled.
slot-done-released = The slot is empty again.
slot-done-tested = { $name } was tested, and works.
slot-done-asked = The request is under Tasks.
slot-done-withdrawn = The request is taken back.
slot-reason-remembered = Suggested because it filled a slot of this name in { $app }.
slot-reason-name = Suggested because it has the same name.
slot-reason-only = Suggested because nothing else fits.
slot-reason-standard = Suggested because every Organization has it.
slot-fallen-environment = It was filled for { $before }; the profile is for { $now } now. Choose again.
slot-fallen-gone = What filled it was deleted. Choose again.
slot-fallen-kind = { $name } does not fit any more. Choose again.
slot-fallen-off = { $name } is switched off. Switch it on, or choose another.
slot-fallen-failed = { $name } did not work when it was last tested. { $why }
slot-fallen-held = { $name } serves { $app } in { $environment }, and can serve one at a time. Choose another, or unpublish that first.
publish-lead = Visitors get <bdi>{ $app }</bdi> as it is now, until it is published again.
publish-no-profile = The app has no profile yet, so there is nowhere to publish it to.
publish-errors = { $count ->
    [one] The checker finds { $count } error
   *[other] The checker finds { $count } errors
}
publish-slot-open = { $slot } is open
publish-slot-suggested = { $slot } has a suggestion that somebody has to take
publish-slot-broken = { $slot }: { $why }
publish-no-start = The app has no web link, so nobody could begin it
publish-held = What fills { $slot } serves another deployment, and can serve one at a time.
publish-held-help = Choose another, or unpublish that one first.
publish-not-saved = The draft is not saved, and your role may not save versions.
publish-not-saved-help = Ask somebody who may edit apps to save a version.
publish-no-notifier = One of the notifiers is gone or switched off. Choose again.
publish-to = Publish to { $environment }
publish-propose = Propose for { $environment }
publish-saves = It is saved as version { $version }
publish-done-live = <bdi>{ $app }</bdi> is live in { $environment }.
publish-live-there = Live in { $environment }
publish-live-by = Published by <bdi>{ $who }</bdi>
publish-nobody = No role may publish to { $environment }. An Admin can change that under Roles.
publish-others = Your role may not publish to { $environment }. <bdi>{ $roles }</bdi> may.
publish-missing = { $count ->
    [one] { $count } thing is missing
   *[other] { $count } things are missing
}
publish-ready = Ready for { $environment }
publish-waits = A second person has to agree before it goes live.
publish-note = What is new <span class="quiet-text">(optional)</span>
publish-note-help = It stands beside the deployment, for your colleagues.
publish-changes = What changes for visitors
publish-no-changes = Nothing: what is live in { $environment } is the same.
publish-first = Nothing is live in { $environment } yet.
telling-none = Nobody is told of errors: { $environment } has no notifier.
occasion-error = Tell of errors in the app
occasion-log-error = Tell of errors that the app logs itself
phase-live = Live
phase-superseded = Superseded
phase-unpublished = Unpublished
deployments = Deployments
deployment = Deployment
deployments-of = Deployments of { $app }
deployments-lead = Which version of <bdi>{ $app }</bdi> visitors get, and which they got before.
deployment-nothing = Not published
deployment-nothing-help = Nothing is live in { $environment }.
deployment-since = Since
deployment-approved = approved by <bdi>{ $who }</bdi>
deployments-past = { $count ->
    [one] { $count } earlier deployment
   *[other] { $count } earlier deployments
}
deployments-past-of = Earlier deployments in { $environment }
deployment-done-rolled-back = The earlier deployment is live again.
deployment-done-promoted = It is live there now.
deployment-done-unpublished = It is unpublished. Its addresses say so to visitors.
manner-published = published from the Studio
manner-promoted = promoted
manner-rolled-back = rolled back
manner-replaced = resource replaced
promote = Promote
promote-to = Promote to { $environment }
promote-lead = Version { $version } of <bdi>{ $app }</bdi>, as it is live in { $from }, with what fills the slots for { $to }.
promote-gone = What was live in { $environment } is not any more. Look again, then promote.
promote-no-profile = The version has no profile for { $environment }. Add one in the Studio and publish again.
roll-back = Roll back
roll-back-propose = Propose rolling back
roll-back-live = Deployment { $number } is live already.
roll-back-lost = What filled { $slot } then is gone or switched off.
roll-back-lost-help = Publish the version again with what fills the slot now.
unpublish = Unpublish
unpublish-sure = Unpublish { $app } in { $environment }? Visitors then get a page that says so.
unpublish-nothing = { $app } is not live in { $environment }.
start-copy = Copy the address
start-copy-of = Copy the address of { $name }
start-code = Code to scan
start-code-of = A code that leads to { $name }
proposal-title = { $app } waits for a second person
proposal-lead = <bdi>{ $who }</bdi> wants version { $version } in { $environment },
proposal-waits = Version { $version } waits for a second person before it goes to { $environment }. <bdi>{ $who }</bdi> proposed it
proposal-look = Look at it
proposal-note = What was said about it
proposal-closed = This is decided.
proposal-yours = You proposed it
proposal-yours-help = Somebody else who may publish there decides. It is under their Tasks.
proposal-withdraw = Withdraw
proposal-decide = Your decision
proposal-reason = Reason <span class="quiet-text">(needed to decline)</span>
proposal-reason-help = Whoever proposed it reads this.
proposal-approve = Approve and publish to { $environment }
proposal-decline = Decline
proposal-others-decide = Whoever may publish to { $environment } decides.
proposal-uses = What fills its slots
proposal-meanwhile = Something of { $app } waits already. Look again.
proposal-decided = { $app }: this was decided meanwhile.
proposal-own = You proposed this, so somebody else decides about it.
proposal-others = Only { $who }, who proposed it, can take it back.
proposal-why = Say why, so that it can be mended.
proposal-choose = Choose whether to approve or to decline.
proposal-done-proposed = It waits for a second person now.
proposal-done-approved = You approved it, and it is live.
proposal-done-declined = You declined it.
proposal-done-withdrawn = It is withdrawn.
tasks-lead = What waits for somebody in <bdi>{ $org }</bdi>.
tasks-none = Nothing waits
tasks-none-help = Slots that colleagues ask others to fill, and what is to go to Production, appear here.
tasks-proposals = To be approved
tasks-slots = Slots to fill
tasks-since = Waiting since
tasks-decide = yours to decide
resource-no-replacement = { $new } cannot take the place of { $old }: it has to be of the same kind and environment, and switched on.

## Visitors

visit-sign-in = This app asks its visitors to sign in, which is not possible here yet
visit-nothing = There is nothing at this address
visit-unpublished = This app is not published at the moment
visit-ask = Ask whoever gave you the address.
visit-no-page = This app has no page yet.
app-live = { $name } is live in { $places }.
app-live-help = Unpublish it first.
apps-live = Live in
visit-first-only = This is the first page of the app. It cannot be filled in yet.

## Profiles

edit-profile = Profile { $profile } changed
edit-slot-added = Slot { $slot } added
edit-slot-removed = Slot { $slot } removed
edit-slot = Slot { $slot } changed
edit-slot-used = { $name } uses another slot
edit-slot-taken = The app has a slot called { $name } already.
edit-slot-part-taken = Another slot does this already.
edit-slot-gone = It is not there any more.
edit-slot-no-user = { $file } uses no slot.
slots-lead = What the app needs of the Organization it lives in. Each profile fills a slot with something of its own environment.
slots-none = It needs nothing so far
slots-none-help = Add a slot for an address, a number, a sender, an account or a key that the Organization provides.
slots-fill = Fill the slots
slots-save = Save slot
slots-remove = Remove slot
slots-remove-used = It can be removed once nothing uses it any more.
slots-remove-in-use = { $name } is used by: { $users }. Let them use something else first, then remove it.
slots-service = Service
slot-name = Name of the slot
slots-service-help = Only for an account: which service it is at.
slots-service-any = Any service
slots-links = Web links reached at this address
slots-messages = Messages sent from here
slots-add = Add a slot
slots-kind = What it is
slots-kind-web = A web address for web links
slots-kind-session-links = The web address of links to sessions
slots-kind-texts = The telephone number of text messages
slots-kind-calls = The telephone number of calls
slots-kind-email = A sender of e-mail
slots-kind-integration = An account at another service
slots-kind-analytics = The account that counts visitors
slots-kind-datastore = The datastore of AirData
slots-kind-sign-in = Where visitors sign in
slots-kind-encryption = The key that encrypts what sessions keep
slots-kind-key = A key, or a group of API keys
slots-no-kind = Choose what it is.
slots-no-service = There is no service called { $service } here.
slots-kept = The slots were changed.
slots-change = Change the slots
edit-profile-added = Profile { $profile } added
edit-profile-removed = Profile { $profile } removed
edit-profile-last = This is the only profile of the app.
edit-profile-last-help = Add another one before you delete it.
edit-profile-gone = The profile is not there any more.
edit-profile-taken = The app has a profile called { $name } already.
edit-value-name = { $name } cannot be the name of a value: begin with a letter and use letters, digits and lines below.
edit-no-settings = { $file } does not hold the settings.
profile-name = Profile name
profile-environment-help = Its slots are filled with what is in this environment. When you change it, they have to be filled again.
profile-values = App settings
profile-values-help = Each is Airscript; a text stands between double quotes. Expressions read them as profile and the name.
settings-general = General
settings-access = Who may open the app
settings-links = Links to sessions
settings-voice = Telephone
settings-access-help = Visitors cannot sign in here yet: an app that is not for anybody with the link shows nothing when it is live.
settings-voice-help = Calls are not run here. The setting is kept and travels with the app.
settings-analytics = Analytics
setting-canvas-title = Title in the browser
setting-locale = Language and country
setting-time-zone = Time zone
setting-expiration = A session ends after
setting-span-help = At most 90 days.
setting-unit = Unit
setting-unit-minutes = minutes
setting-unit-hours = hours
setting-unit-days = days
setting-access = Visitors
access-public = Anybody with the link
access-secure = Only who signed in
access-authentication = This app signs people in for others
setting-redirect = Where to go after signing in
setting-link-length = Characters of a link
setting-between = From { $least } to { $most }. The longer, the harder to guess.
setting-expired-html = Page of a session that has ended
setting-expired-html-help = HTML. Visitors see it when they open a link too late.
setting-locked = When somebody calls who has a session already
locked-busy = The line is busy
locked-new = A new session begins
setting-analytics-provider = Service
setting-analytics-id = Your id there
analytics-heap = Heap
analytics-google = Google Tag Manager
setting-nothing = Not set
setting-expression = An expression (Airscript), which no other field can show.
setting-misfit-line = At most { $most } characters, in one line.
setting-misfit-address = Begin with https:// and write no spaces.
setting-misfit-html = At most { $most } characters.
setting-misfit-choice = Choose one from the list.
setting-misfit-number = A whole number from { $least } to { $most }.
setting-misfit-zone = There is no such time zone. Write a name such as Europe/Berlin or America/Los_Angeles.
setting-misfit-span = A whole number, and at most 90 days.
profile-value-add = Add a setting
profile-value-name = Name of the setting
profile-value-name-help = Letters, digits and lines below, for example support_hours.
profile-value = Value
profiles-kept = The profiles were changed. What is live stays as it is until you publish again.
profile-save = Save profile
profile-remove = Delete profile
profile-add = Add a profile
profile-copy = Begin with
profile-blank = Nothing
## Integrations

section-integrations = Integrations
integrations-lead = The accounts at other services that the apps of <bdi>{ $org }</bdi> use, each in one environment.
integrations-fields = A form has at most { $most } fields.
accounts-none = No account is connected yet
accounts-none-help = Connect one, and the apps of its environment can use it. Its credentials are sealed and never shown again.
accounts-of = Connected accounts of { $org }
accounts-hidden-none = The accounts in { $environment } are not shown: your role, { $role }, does not reach { $environment }. No role here does; ask your operator.
accounts-hidden = The accounts in { $environment } are not shown: your role, { $role }, does not reach { $environment }. Who may see them: <strong>{ $roles }</strong>.
account-new = Connect an account
account-new-at = Connect { $service }
account-new-head = Connect <bdi>{ $service }</bdi>
account-choose = Choose the service.
account-service = Service
account-state = State
account-used-by = Used by
account-unused = Nothing yet
account-apps = { $count ->
        [one] { $count } live app
       *[other] { $count } live apps
    }
account-name = Account name
account-name-hint = How people of your Organization tell it from others.
account-name-what = The account name
account-name-none = An account needs a name.
account-environment-help = Only apps of this environment can use the account. It cannot be changed later.
account-environment-choose = Choose an environment
account-environment-none = Choose the environment in which apps may use the account.
account-stays-in = The credentials are kept in the region { $region }, sealed.
account-test-save = Test and save
account-save-untested = Save without a test
account-save = Save
account-save-on = Save and go on
account-created = The account is connected.
account-created-consent = The account is saved. Now say yes at { $service }: press Connect.
account-saved = The changes are saved.
account-works = { $service } accepted the credentials.
account-connected = { $service } said yes. The account is ready.
account-deleted = The account is deleted.
account-is-on = The account is switched on.
account-is-off = The account is switched off.
account-properties = Properties
account-connection = Connection
account-checked = Last test
account-never = Never
account-switch = Switched
account-on = On
account-off = Off
account-off-help = While it is off, no app can use it.
account-turn-on = Switch on
account-turn-off = Switch off
account-switch-odd = Switch the account on or off.
account-test = Test again
account-typed-kept = What you typed is still in the form: save again to put it in place of that.
account-look-again = See it as it is now
account-goes = Nothing uses this account. Its credentials are deleted with it, and given back where the service takes them.
account-stays = { $count ->
        [one] It is used in { $count } place, shown above. Take it out there first.
       *[other] It is used in { $count } places, shown above. Take it out there first.
    }
integration-uses-head = Where used
integration-uses-none = No app uses it.
integration-uses-app = App
integration-uses-slot = Slot
integration-uses-where = Where
integration-uses-live = Live
integration-uses-draft = Draft
integration-secret-kept = Kept
integration-secret-kept-help = Kept, and never shown. Leave it empty to keep it.
integration-secret-again = Type it again: secrets are never sent back.
integration-secret-none = None
integration-secret-show = Show what is typed
consent-title = Connect to { $service }
consent-begin = Connect
consent-again = Connect again
consent-next = Go on
consent-go = Go on to { $host }
consent-help = You will be sent to <bdi>{ $service }</bdi>. Sign in there and say yes; then you come back here.
consent-go-help = The next page is on <strong><bdi>{ $host }</bdi></strong>. Sign in there and say yes within ten minutes; then you come back here.
consent-scope = What is asked for
consent-back = Where the answer comes to
consent-redirect = Enter this address at <bdi>{ $service }</bdi> as the callback or redirect address of the client.
consent-copy = Copy the address
consent-denied = Somebody said no at { $service }. Press Connect to try again.
consent-failed = { $service } did not say yes: { $code }. Press Connect to try again.
consent-failed-plain = { $service } did not say yes. Press Connect to try again.
consent-changed = The account was changed while you were away. Press Connect to try again.
oauth-client = { $host } does not know the client, or its secret is wrong. Check the client ID and the client secret.
oauth-grant = { $host } no longer accepts the consent. Press Connect to give it again.
oauth-scope = { $host } does not allow what is asked for. Check the scope.
oauth-refused = { $host } gave no token: { $code }.
oauth-refused-plain = { $host } gave no token. Check the address of the token endpoint and the client.
oauth-odd = { $host } answered without a token. Check the address of the token endpoint.
token-over = The token for { $service } has expired, and the service gave none to renew it. Press Connect to get a new one.
trial-no-consent = Nobody has said yes at { $service } yet. Press Connect first.
trial-none = The service has no test address, so its accounts cannot be tested. Save without a test.
trial-refused = { $service } refused the credentials (status { $status }). Check them.
trial-not-ok = { $service } refused the credentials. Check them.
trial-redirect = { $service } answered with another address. Check what you entered.
trial-missing = { $service } has nothing at the test address. Check what you entered.
trial-throttled = { $service } takes no more calls at the moment. Try again later.
trial-status = { $service } answered with status { $status }. Check what you entered, or try again later.
smtp-clear = A user name and a password are not sent to { $host } without encryption. Choose STARTTLS or TLS.
smtp-no-starttls = { $host } offers no STARTTLS. Choose TLS with the port for it, usually 465.
smtp-no-sign-in = { $host } offers no way to sign in. Leave the user name empty, or check the port.
smtp-refused = { $host } refused the user name or the password (code { $code }). Check both.
smtp-declined = { $host } declined with code { $code }. Check the address and the port.
smtp-tls-failed = The encryption with { $host } did not come about: its certificate is not trusted, or the port expects another kind of encryption.
smtp-garbled = { $host } did not answer as a mail server does. Check the address and the port.
smtp-starttls = STARTTLS, usually port 587
smtp-tls = TLS, usually port 465
smtp-unencrypted = Not encrypted
template-braces = Braces may only stand around the name of a parameter, as in { "{" }shop{ "}" }.
template-name = There is no parameter called { $name }.
template-long = Use at most { $most } characters.
template-scheme = The address has to begin with https:// and a server; a parameter can stand after that.
template-host = This becomes a part of a server's name: use letters, digits, hyphens and dots.
template-path = This becomes a part of an address: dots alone do not fit.
entry-empty = Fill this in: { $field }.
entry-large = { $field } is too long: at most { $most } bytes fit.
entry-control = { $field } has line breaks or control characters in it. Remove them.
entry-host = { $field } is no name of a server. Write it like mail.example.com.
entry-label = { $field } becomes a part of a server's name: use letters, digits, hyphens and dots.
entry-port = { $field } is a number from 1 to 65535.
entry-email = { $field } is no e-mail address.
entry-begins = { $field } begins with { $start }. Check what you copied.
entry-choice = Choose one for { $field }.
entry-moved = The server is another one now. Type this again: { $field }.
entry-unknown = The form has no field { $field }.
field-optional = (optional)
field-api-key = API key
field-secret-key = Secret key
field-access-token = Access token
field-account-sid = Account SID
field-account-sid-help = It begins with AC.
field-auth-token = Auth token
field-salesforce-domain = Domain
field-salesforce-domain-help = What stands before .salesforce.com: login, test, or a domain of your own such as acme.my.
field-client-id = Client ID
field-client-secret = Client secret
field-subdomain = Subdomain
field-zendesk-subdomain-help = What stands before .zendesk.com.
field-email = E-mail
field-api-token = API token
field-bot-token = Bot token
field-bot-token-help = It begins with xoxb-.
field-shop = Shop
field-shop-help = What stands before .myshopify.com.
field-smtp-host = Server
field-port = Port
field-smtp-port-help = 587 for STARTTLS, 465 for TLS.
field-smtp-security = Encryption
field-user = User name
field-smtp-user-help = Leave it empty when the server asks for none.
field-password = Password
field-smtp-from = Sender
field-smtp-from-help = The address that letters come from.
field-token = Token
auth-token = A token that you have
auth-basic = A user name and a password
auth-code = OAuth 2.0: you say yes at the service
auth-client = OAuth 2.0: the client signs in by itself
auth-fetched = A token that is fetched
auth-smtp = A mail server
part-header = Header
part-query = URL parameter
adapters = Your own services
adapters-lead = Services that Hangar does not know, described by you.
adapters-none = None is described yet.
adapter-new = Describe a service
adapter-lead = How one signs in at a service that Hangar does not know. It belongs to every environment; its accounts belong to one each.
adapter-connect = Connect an account
adapter-locked = You can look, but not change it: a service belongs to every environment, and your role, { $role }, does not manage integrations in each of them.
adapter-about = The service
adapter-name-help = How people of your Organization know it.
adapter-name-what = The name of the service
adapter-key = Key
adapter-key-help = By this apps ask for the service. Small letters, digits and hyphens; it cannot be changed later.
adapter-key-odd = Use 2 to 60 small letters, digits and hyphens, and begin with a letter.
adapter-key-known = { $key } is a service that Hangar knows. Choose another key.
adapter-taken = Another service is called { $name } or has the key { $key }.
adapter-way = Signing in
adapter-way-none = Choose how one signs in.
adapter-accounts = Accounts
way-oauth = OAuth 2.0
way-oauth-help = Somebody says yes at the service, or the client signs in by itself. Tokens are renewed as needed.
way-token = API token
way-token-help = Each account has a token, which goes along with every call.
way-basic = HTTP Basic
way-basic-help = Each account has a user name and a password, which go along with every call.
way-fetched = Custom token
way-fetched-help = A call to an address of the service brings the token for the others.
adapter-parameters = Parameters
adapter-parameters-help = Each becomes a field of the accounts, and may stand in addresses and values below, as { "{" }name{ "}" }.
adapter-parameter = Use letters, digits and underscores, begin with a letter, and leave token, username, password, client_id and client_secret to the credentials.
adapter-parameter-name = Name { $number }
adapter-parameter-label = Label { $number }
adapter-twice = There are two called { $name }.
adapter-more = Add rows
adapter-oauth = Authorization server
adapter-grant = Grant
grant-code = Authorization code: somebody says yes
grant-client = Client credentials: the client by itself
adapter-authorization = Authorization endpoint
adapter-authorization-help = Where people sign in and say yes. Needed for the authorization code only.
adapter-endpoint = Access token endpoint
adapter-address-help = It begins with https://. Parameters may stand in it.
adapter-address-empty = Enter the address.
adapter-verb = Access token verb
adapter-proof = The client shows its secret
proof-header = In a header
proof-body = In the body
adapter-client-id = Client ID
adapter-client-id-help = The service gives it to you when you register Hangar there.
adapter-client-secret = Client secret
adapter-client-secret-help = It is sealed and never shown again. Leave it empty when the service gave you none.
adapter-secret-odd = A client secret is one line of at most { $most } bytes.
adapter-secret-moved = The server is another one now. Type the client secret again.
adapter-scope = Scope
adapter-scope-help = What is asked for, separated by spaces.
adapter-revoke = Revoke token endpoint
adapter-revoke-help = Where tokens are given back when an account is deleted. Leave it empty when there is none.
adapter-redirect = Enter this address at the service as the callback or redirect address.
adapter-fetch = Where the token comes from
adapter-token-field = Field of the answer
adapter-token-field-help = The name of the token in the JSON that comes back, such as access_token.
adapter-asks-help = What the call carries. Accounts say what each is; the values are kept as secrets.
adapter-asks-none = The call has to carry something. Name at least one.
adapter-ask = Access token parameter { $number }
adapter-place = The token in calls
adapter-place-help = Where the token stands. The template has { "{" }token{ "}" } in it, as in Bearer { "{" }token{ "}" }.
adapter-part = Type
adapter-part-of = Type { $number }
adapter-part-name = Name
adapter-part-name-odd = Use letters, digits, hyphens and underscores.
adapter-template = Value template
adapter-no-token = The template needs { "{" }token{ "}" } in it.
adapter-extras = Request parameters
adapter-extras-help = What every call to the service carries besides.
adapter-extra-name = Name { $number }
adapter-extra-value = Value { $number }
adapter-test = Test address
adapter-test-help = A harmless address, called to test an account. Leave it empty when there is none.
adapter-choose = Choose one.
adapter-control = There are line breaks or control characters in it. Remove them.
adapter-save = Save the service
adapter-created = The service is described. Now connect an account.
adapter-saved = The changes are saved.
adapter-deleted = The service is deleted.
adapter-moved = { $count ->
        [one] { $count } account is connected, and its credentials must not go to another server. Describe another service instead.
       *[other] { $count } accounts are connected, and their credentials must not go to another server. Describe another service instead.
    }
adapter-inputs = { $count ->
        [one] { $count } account is connected and fills these in. They stay as they are.
       *[other] { $count } accounts are connected and fill these in. They stay as they are.
    }
adapter-goes = It has no accounts. Slots of apps that ask for it stay open.
adapter-in-use = { $count ->
        [one] { $name } cannot be deleted while { $count } account is connected. Delete that first.
       *[other] { $name } cannot be deleted while { $count } accounts are connected. Delete those first.
    }
detail-key = key
## Resources, API tokens and notifiers

section-resources = Resources
section-api = API
section-notifiers = Notifiers
optional = optional
copy = Copy
typed-twice = The field { $field } came twice. Go back and send the form again.
claimed = { $name } is in use in this installation already. Choose another name; if it is yours, ask the operator.
resources-lead = Phone numbers, addresses and keys that the apps of <bdi>{ $org }</bdi> use. Each is in one environment.
resources-all = All
resources-kinds = Kinds of resources
resources-numbers = Phone numbers
resources-web = Domains and URLs
resources-mail = E-mail
resources-keys = Keys and sign-in
resources-none = Nothing of this kind yet
resources-none-help = What you make here can be chosen in the settings of every app in the same environment.
resources-of = Resources of { $org }
resources-hidden = What is in { $environment } is not shown: your role, <bdi>{ $role }</bdi>, does not reach { $environment }. Who may see it: <bdi>{ $roles }</bdi>.
resources-hidden-none = What is in { $environment } is not shown: your role, <bdi>{ $role }</bdi>, does not reach { $environment }, and neither does any other.
resource-new = New resource
resource-which = What do you want to add?
resource-create = Create resource
resource-no-kind = This form does not say what to make. Choose it first.
resource-no-environment = Choose an environment.
resource-what = What it is
resource-standing = State
resource-use = Use
resource-used = In use
resource-unused = Not in use
resource-name = Name
resource-name-help = How your colleagues find it when they set an app up.
resource-environment-help = Only apps that run in this environment can use it. It stays there.
resource-phone-number-help = A number that apps call from, answer, or send text messages with.
resource-url-domain-help = A host name of your own under which apps are reached.
resource-url-route-help = A short address for one app, under one of the domains.
resource-email-domain-help = Every address of a domain, proved with one letter.
resource-email-address-help = One address that apps send mail from.
resource-identity-provider-help = Where visitors of apps sign in with an account of their company (SAML 2.0).
resource-key-help = A secret with which apps encrypt or sign.
resource-state = State
resource-on = On
resource-off = Off
resource-checked = checked
resource-check = Check now
resource-no-check = There is nothing to check at { $name }.
resource-on-or-off = Choose on or off.
resource-switch-on = Switch on
resource-switch-off = Switch off
resource-switch-warns = While it is off, the apps that use it cannot.
resource-switched-on = { $name } is on.
resource-switched-off = { $name } is off.
resource-created = { $name } was created.
resource-saved = { $name } was saved.
resource-deleted = { $name } was deleted.
resource-works = { $name } works.
resource-letter-sent = A letter is on its way to { $to }.
resource-letter-waits = A letter with a link went to <bdi>{ $to }</bdi>. Whoever reads it there opens the link within { $hours ->
        [one] an hour
       *[other] { $hours } hours
    } and confirms.
resource-letter-again = Send the letter again
resource-properties = Properties
resource-look = Your role, <bdi>{ $role }</bdi>, lets you look at this but not change it in { $environment }. Who may: <bdi>{ $roles }</bdi>.
resource-parent = Belongs to
resource-region = Region
resource-changed = Changed
resource-where = Where used
resource-nowhere = No app uses it.
resource-used-live = In the live deployment
resource-used-draft = In the settings of the draft
resource-in-use = { $name } is in use: { $users }. Let them use something else first, then delete it.
use-live = { $app }, live in { $environment }
use-profile = the settings of { $app } for { $environment }
resource-delete = Delete it
resource-delete-help = <bdi>{ $name }</bdi> goes for good, with everything that is kept for it. No app uses it.
resource-delete-used = <bdi>{ $name }</bdi> cannot be deleted while apps use it: they are listed under “Where used”. Let them use something else first.
secret-kept = Kept. Type another one to replace it; leave it empty to keep it.
secret-again = Type this again: what is secret is not shown a second time.
secrets-again = What you typed is still here, except for what is secret. Type that again.
default-urls-short = The address of this installation
default-urls-help = Every Organization has this from the beginning: the address at which this installation serves apps. It cannot be changed, switched off or deleted.
number-field = Number
number-help = With its country, as in +49 30 901820.
number-missing = Type the number, beginning with + and its country.
number-none = { $typed } is no phone number. Type it with its country, as in +49 30 901820.
number-can-nothing = Choose at least one thing that this number can do.
number-account = Twilio account
number-account-help = The connected account that the number was rented with.
number-account-none = None
number-no-account = Choose a Twilio account that is in { $environment } too.
numbers-list = List numbers
numbers-of = Numbers of { $name }
numbers-help = Choose one, and the form is filled in with it.
numbers-none = The account has no numbers yet. Rent one at Twilio, then list them again.
numbers-more = The account has more numbers than are listed here. Type the number of another one.
numbers-choose = Choose
numbers-entered = Entered as { $name }
numbers-useless = It does neither texts nor calls
numbers-taken = { $number } is filled in below, with what it can do. Look at it, then create it.
numbers-off = { $name } is switched off. Switch it on to list its numbers, or type the number.
numbers-missing = { $service } knows no such account. Check its account SID.
numbers-odd = { $service } answered with something other than a list of numbers. Try again later, or type the number.
capabilities-field = What it can do
capabilities-help = Apps are offered only numbers that can do what they need.
capability-send-text = Send text messages
capability-receive-text = Receive text messages
capability-send-voice = Make calls
capability-receive-voice = Receive calls
host-field = Host name
host-help = For example forms.example.com. You prove afterwards that it leads here.
host-missing = Type the name of a server, for example forms.example.com.
host-wildcard = Type one name. A wildcard (*) stands for many.
host-name-only = Type the name alone, without https://, port or path, for example forms.example.com.
host-address = This is the address of a machine. Type a name, for example forms.example.com.
host-none = { $typed } is no name of a server. Type one like forms.example.com.
host-own = { $host } is this installation itself. Choose a name of your own domain.
route-domain-help = Default URLs are always there. A domain of your own has to be in the same environment.
route-no-domain = Choose a domain that is in { $environment } too.
route-key = Key
route-key-help = The last part of the address: letters, figures and single hyphens, as in claims-2026.
route-no-key = Type 1 to 48 lower-case letters, figures and single hyphens, as in claims-2026.
route-address = Address
domain-field = Domain
domain-help = The part behind the @, for example example.com.
domain-how = Make it lead here
domain-record = Add this entry where the DNS of your domain is kept:
domain-record-type = Type
domain-record-value = Value
domain-then = It can take some hours until everybody sees the entry. Then choose “Check now”: this installation asks <code>{ $at }</code> and has to meet itself there.
domain-elsewhere = { $host } leads to another server. Look at its entry in the DNS, wait until it is seen everywhere, and check again.
domain-status = { $host } leads to another server, which answered with status { $status }. Look at its entry in the DNS, wait until it is seen everywhere, and check again.
mailbox-field = Who proves it
mailbox-help = A letter with a link goes to this mailbox, which only people who run the domain can read.
mailbox-none = Choose who gets the letter.
address-field = Address
address-help = A letter with a link goes there, unless its domain was proved already.
address-none = { $typed } is no address that mail can be sent to. Type one like name@example.com.
proof-not-wanted = { $name } needs no letter any more.
proof-mail-title = Is this yours?
proof-asks = { $actor } wants apps to send mail from <strong><bdi>{ $what }</bdi></strong>. If that is right, confirm it.
proof-not-you = If you know nothing of it, close this page: without you nothing happens.
proof-confirm = Confirm
proof-done = Confirmed
proof-done-help = Apps may now send mail from <strong><bdi>{ $what }</bdi></strong>. You can close this page.
proof-dead = It was used before, it is older than a day, or a newer one was sent. Ask whoever set it up to send the letter again.
letter-proof-subject = { $org } wants to send mail from { $what }
letter-proof =
    { $actor } of { $org } wants apps to send mail from { $what }.

    If that is right, open this link and confirm it:

    { $link }

    The link works once and for { $hours ->
        [one] an hour
       *[other] { $hours } hours
    }. If you know nothing of it, do nothing.
saml-field = Metadata
saml-help = The XML that your identity provider gives out. Paste all of it.
saml-help-kept = Kept. Paste other metadata to replace it; leave it empty to keep it.
saml-empty = Paste the metadata of the identity provider.
saml-long = The metadata are longer than { $limit }. Paste those of one provider only.
saml-no-xml = This is no complete XML. Paste the whole file, from the first < to the last >.
saml-doctype = The metadata hold a DOCTYPE, which is not read. Remove it.
saml-entity = The metadata hold the entity { $name }, which is not read. Write out what it stands for.
saml-several = These are the metadata of several providers. Paste the EntityDescriptor of one.
saml-missing = The metadata lack { $element }. Ask the identity provider for complete metadata.
saml-sign-in = The address to sign in at, { $url }, does not begin with https://. Ask the identity provider for metadata with one that does.
saml-entity-id = Entity ID
saml-place = Sign-in address
saml-binding = Binding
saml-later = It is kept and can be chosen for apps. Visitors do not sign in through it yet: this installation does not run that part of apps so far.
key-origin = Where it comes from
key-keep = Keep the one that is there
key-keep-help = It is never shown.
key-made = Make it here
key-made-help = 32 random bytes that nobody sees.
key-typed = Type one
key-typed-help = When another system has the same key.
key-value = The key
key-value-help = Base 64 of 16 to 512 bytes.
key-both = Either have a key made, or type one. Clear the field, or choose to type it.
key-which = Choose where the key comes from.
key-no-chance = This machine gives no random bytes at the moment. Try again.
key-no-base64 = This is no base 64. Type letters, figures, + and /, with = at the end where needed.
key-length = The key has { $bytes ->
        [one] one byte
       *[other] { $bytes } bytes
    }. Use one of { $least } to { $most } bytes.
key-of-bytes = { $bytes ->
        [one] One byte
       *[other] { $bytes } bytes
    }
key-length-fact = Length
key-made-here = Made here
key-made-elsewhere = Typed
notifiers-lead = Who is told when an app of <bdi>{ $org }</bdi> meets an error. Choose them when you publish.
notifiers-none = Nobody is told yet
notifiers-none-help = A notifier writes to an address, to Slack, or to a server of yours when a published app meets an error.
notifiers-of = Notifiers of { $org }
notifier-new = New notifier
notifier-which = How should people be told?
notifier-create = Create notifier
notifier-email = E-mail
notifier-slack = Slack
notifier-webhook = Webhook
notifier-email-help = A letter to one address or list.
notifier-slack-help = A message in a channel, through an incoming webhook.
notifier-webhook-help = A call to a server of yours, with JSON that you can check.
notifier-address = Address
notifier-address-help = For example on-call@example.com.
notifier-no-way = Choose how people are told.
notifier-url-missing = Type the address to call, beginning with https://.
notifier-signing = Use a secret of { $least } to { $most } visible characters.
notifier-host = Server
notifier-signature = Signature
notifier-signed = Signed
notifier-unsigned = Not signed
notifier-test = Send test
notifier-off = { $name } is switched off. Switch it on first.
slack-url = Webhook URL
slack-url-help = From Slack, under Incoming Webhooks. Whoever has it can write into the channel, so it is never shown again.
webhook-url = URL
webhook-url-help = Where errors are posted to, beginning with https://. It may hold a secret, so it is never shown again.
webhook-signing = Signing secret
webhook-signing-help = 16 characters or more. With it your server can check that a call comes from here.
webhook-unsign = Signature
webhook-unsigned = Sign no longer
webhook-how = What your server gets
webhook-post = A <code>POST</code> with JSON: <code>event</code> (<code>error</code> or <code>test</code>), <code>kind</code>, <code>message</code>, <code>metadata</code>, <code>at</code>, and the organization, app, deployment, session and request it is about.
webhook-timestamp = When it was sent, in seconds since 1970 (UTC). Refuse what is older than a few minutes.
webhook-signature = With a signing secret: <code>v1=</code> and the HMAC-SHA256, in hexadecimal digits, of the timestamp, a dot and the body as it came.
webhook-answer = Answer with a status from 200 to 299. Redirects are not followed.
notify-application-error = An app met an error
notify-logged-error = An app logged an error
notify-test = A test
notify-test-text = This is a test. If you can read it, the notifier works.
notify-at = Time
notify-request = Request
notify-version = Version of Hangar
notify-session = Session
notify-deployment = Deployment
notify-deployment-id = Deployment ID
notify-org = Organization
notify-org-id = Organization ID
notify-app = App
notify-app-id = App ID
notify-no-letter = The mail server did not take the letter. Check the address; the operator finds the reason in the log.
notify-status = { $host } answered with status { $status }. Check the address, and what that server expects.
tokens-lead = With a token, a program works for <bdi>{ $org }</bdi>. Each is for one environment and can be revoked at once.
tokens-none = No program has access
tokens-none-help = A token lets a program start apps, or read and change what they keep.
tokens-of = API tokens of { $org }
token-new = New API token
token-new-help = You are shown the token once, right after it is made.
token-create = Create token
token-name-help = What it is for, as in “Nightly export”.
token-name-taken = There is a token called { $name } already.
token-word = API token
token-may = May
token-no-scope = Choose at least one thing that the token may do.
scope-start-apps = Start apps
scope-read-data = Read what apps keep
scope-write-data = Change what apps keep
token-networks = IP addresses
token-networks-help = Addresses and networks, one a line, as in 192.0.2.7 or 2001:db8::/32. Empty: from anywhere.
network-none = { $typed } is no IP address or network. Write it like 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32.
network-loose = { $typed } is an address in a network. Write { $meant } for the network, or the address alone.
network-many = These are too many. List at most { $most } addresses and networks.
token-ends = Ends
token-days = After { $days } days
token-never = Never
token-on-day = At the end of a day (UTC):
token-day = Day
token-no-day = Choose a day.
token-day-range = Choose a day from today on, within { $most } years.
token-no-end = Choose when it ends.
token-used = Last used
token-unused = Not yet
token-has-ended = Ended
token-from = From
token-anywhere = Anywhere
token-made = Made
token-once = Copy the token now. It is shown this once, and nobody can look it up afterwards.
token-yours = Your token
token-copy = Copy token
token-kept = I have it
token-how = Use it
token-how-help = Programs send it with every request. This one tells what the token is for:
token-revoke = Revoke it
token-revoke-help = The next request with <bdi>{ $name }</bdi> is refused. It cannot be taken back.
token-revoke-named = Revoke { $name }
token-revoked = { $name } was revoked.
token-unknown = This token opens nothing: it is mistyped, or was revoked. Send "Authorization: Bearer" and a token.
token-ended = This token has ended. Make another one.
token-elsewhere = This token may not be used from your address.
token-suspended = The organization of this token is suspended.
resource-needs-replacement = { $name } is in use. Choose what takes its place.
replace-title = Replace { $name }
replace-lead = What uses <bdi>{ $name }</bdi> gets what you choose instead, and <bdi>{ $name }</bdi> is deleted. What is live becomes a deployment of its own at once.
replace-with = Takes its place
replace-second = { $name } is live in Production, where a second person has to agree before anything changes. Publish the app with something else in its place, and delete { $name } once that is live.
replace-unused = Nothing uses <bdi>{ $name }</bdi> any more but profiles or slots that were deleted. After that, undoing their deletion brings them back with an open slot.
replace-none = Nothing in { $environment } can take its place. Make one of the same kind first.
replace-verb = Replace and delete
replace-offer = Choose what takes its place…
replace-choose = Choose what takes its place.
replace-where = Used by

## Sections of the bindings

slots-web = Web addresses
slots-phone = Telephone numbers
slots-email = E-mail
slots-integrations = Integrations
slots-data = Datastores
slots-sign-in = Sign-in of visitors
slots-keys = Keys
