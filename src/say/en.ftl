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
