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
