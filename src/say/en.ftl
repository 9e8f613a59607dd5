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
