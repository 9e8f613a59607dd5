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
check-web-link = The web link { $name } opens a web flow that is not there.
check-web-link-help = Choose the web flow it opens.
check-start-page = The web flow { $name } starts with a page that is not in it.
check-start-page-help = Choose its first page.
check-variable-control = The variable { $name } was made for a control that is not there.
check-variable-control-help = Remove the variable if nothing else uses it.
check-binding = The control { $control } on the page { $page } is bound to activity.{ $name }, but the page has no variable { $name }.
check-binding-help = Add the variable to the page, or bind the control to another.
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
bundle-first-entry = The archive's first entry is not { $manifest }.
bundle-no-app = The bundle has no app.json.
bundle-unknown = This ZIP is no exported app: neither manifest.json nor savepoint.json is at its top.
bundle-unknown-help = Choose a file that Hangar or Airkit exported.
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
airkit-media = { $count ->
    [one] The Media Library gets { $count } file.
   *[other] The Media Library gets { $count } files.
}
airkit-kept = All documents of the export are kept unchanged under foreign/, starting with foreign/{ $file }. They are not converted yet, so the app does not run here before it is built again.

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

## The operator

operator = Operator
builder-publish = Publish
refused-suspended = { $org } is suspended, and nobody can enter it. Ask the operator of this installation.
joined = You belong to { $org } now, as { $role }.
joined-studio = You belong to { $org } now, as { $role }. Open an app in the Studio with the pencil at its end.

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

publish-before = Before publishing
publish-lead = What has to be in order before visitors can use <bdi>{ $app }</bdi>. Publishing itself is not in this version of Hangar; what you put in order here stays.
publish-left = { $count ->
    [0] Everything is in order
    [one] { $count } thing is left to do
   *[other] { $count } things are left to do
}
publish-done = Done:
publish-to-do = To do:
publish-profiles = Profiles
publish-no-profile = The app has no profile yet, so there is nowhere to publish it to.
publish-who = Who may publish with which profile
publish-your-role = Your role
publish-roles = Roles that may
publish-no-environment = none of this name
publish-may = may publish
publish-may-not = may not publish
publish-no-role = None
publish-open-slots = Open slots
publish-unused = Nothing uses it.
publish-no-error = The checker finds no error in the draft
publish-mend = Mend what the checker finds; each one says how.
publish-needs-nothing = The app needs nothing of the Organization
publish-slots = { $count ->
    [one] { $count } open slot
   *[other] { $count } open slots
}
publish-fill = Each has to be filled with something of the Organization, for every profile.
publish-saved = The draft is a saved version
publish-unsaved = The draft is not a saved version
publish-save = Save it, so that what is published can be found again.
publish-with-none = Your role may publish with none of the profiles
publish-with = { $count ->
    [one] Your role may publish with { $count } profile
   *[other] Your role may publish with { $count } profiles
}
publish-see-roles = See below which roles may.
users-paging = By name, { $count } a page
operator-factor-help = For somebody who has lost their phone and their recovery codes. Make sure first that it is they who ask. Every sign-in of theirs ends, and they sign in with the password alone until they set a second factor up again.
operator-factor-remove = Remove the second factor of { $email }
operator-done-factor = The second factor is removed, and every sign-in of this account is ended. Its person signs in with the password alone until they set one up again.
operator-no-factor = { $email } has no second factor.
operator-own-factor = This is your own account. Switch its second factor off under My account.
edit-both = { $first }; { $second }
edit-media-replaced = Media: { $name } replaced
edit-version-restored = Version { $version } restored
