# Was Hangar auf Deutsch sagt.

## Zahlen, Größen, Zeiten

mark-thousands = .
mark-decimals = ,
size-b = { $size } B
size-kb = { $size } kB
size-mb = { $size } MB
size-gb = { $size } GB
size-tb = { $size } TB
just-now = gerade eben
ago-minutes = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
ago-hours = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
ago-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
ago-months = { $count ->
    [one] vor { $count } Monat
   *[other] vor { $count } Monaten
}
ago-years = { $count ->
    [one] vor { $count } Jahr
   *[other] vor { $count } Jahren
}
exact-time = { $day }.{ $month }.{ $year } { $clock } UTC
files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
account-of = Konto von { $name }, Organisation wechseln

## Rahmen

skip = Zum Inhalt springen
sections = Bereiche
kept-in = Alles von dieser Organisation liegt in der Region { $region }
find = Suchen
key-find = Strg K
create-new = Neu anlegen
close = Schließen
account-and-orgs = Konto und Organisationen
find-what = Apps, Bereiche und Organisationen suchen
find-placeholder = Apps, Bereiche, Organisationen
to-choose = wählen
key-enter = Eingabe
to-open = öffnen
to-close = schließen
sign-out = Abmelden
builders = Werkzeuge
back-to-console = Zurück zur Konsole
profile-title = Profil: die Werte, mit denen die App gebaut wird
profile = Profil
typed = Getippt, noch nicht gesichert
find-title = Apps, Bereiche, Organisationen suchen (Strg K)
studio-menu = Sichern, Versionen, Export
save-version = Version sichern
key-save = Strg S
save-with-message = Mit Nachricht sichern
versions = Versionen
export = Exportieren
undo = Rückgängig
redo = Wiederholen
nothing-to = { $step }: nichts da

## Bereiche, Werkzeuge, Regionen, Umgebungen, Farben

section-apps = Apps
section-datastores = Datenspeicher
section-organization = Organisation
section-users = Personen
section-invites = Einladungen
section-roles = Rollen
section-audit = Protokoll
section-settings = Einstellungen
builder-web-flows = Web-Abläufe
builder-connections = Verbindungen
builder-airdata = AirData
builder-media = Medien
builder-settings = Einstellungen
builder-versions = Versionen
region-us = Vereinigte Staaten
region-eu = Europäische Union
region-ap = Asien und Pazifik
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel

## Apps

search-apps = Apps nach Namen durchsuchen
search-by-name = Nach Namen suchen
sort-by = Sortieren nach
last-change = Letzte Änderung
name = Name
search = Suchen
apps-none = Noch keine Apps in { $org }
apps-none-start = Beginnen Sie mit einer leeren, oder holen Sie eine aus einem ZIP herein, das aus Hangar oder Airkit exportiert wurde.
create-an-app = Eine App anlegen
import-a-zip = Ein ZIP importieren
apps-none-wait = Apps werden von Developern und Admins angelegt. Sobald es eine gibt, finden Sie sie hier.
apps-no-match = Keine App heißt „{ $search }“
apps-no-match-help = Die Suche sieht nur auf Namen. Prüfen Sie die Schreibweise, oder sehen Sie sich alle an.
show-all-apps = Alle Apps zeigen
apps-of = Apps von { $org }
version = Version
actions = Aktionen
by-whom = von <bdi>{ $who }</bdi>
open-in-studio = Im Studio öffnen
open-app-in-studio = { $name } im Studio öffnen
export-app = { $name } exportieren
pages = Seiten
on-this-page = { $count } auf dieser Seite
back = Zurück
more = Weiter
apps-found = { $count ->
    [0] Keine App passt
    [one] { $count } App
   *[other] { $count } Apps
}
was-deleted = { $name } wurde gelöscht.
breadcrumb = Brotkrumen
duplicate = Duplizieren
about = Über die App
app-name = Name der App
description-optional = Beschreibung <span class="optional">(freiwillig)</span>
save-changes = Änderungen sichern
app-undescribed = Diese App hat noch niemand beschrieben.
facts = Fakten
version-none = Noch keine gesichert
created = Angelegt
files-word = Dateien
tree = Baum
copy-tree-hash = Die Prüfsumme des Baums kopieren
delete-named = { $name } löschen
type-to-confirm = Tippen Sie <strong>{ $name }</strong>, um zu bestätigen
app-goes = Was mit ihr geht: { $files } ({ $size }), { $versions } und die ganze Geschichte der Änderungen. Das Protokoll bleibt. Es gibt kein Zurück.
export-first = Exportieren Sie sie zuvor.
saved-versions = { $count ->
    [one] { $count } gesicherte Version
   *[other] { $count } gesicherte Versionen
}
app-saved = Name und Beschreibung sind gesichert.
app-duplicated = Dies ist die Kopie. Das Original bleibt, wie es war.
app-imported = Die App ist da. Öffnen Sie sie im Studio, um zu sehen, was sie mitgebracht hat.

## Neu anlegen

create-name-help = In { $org } gibt es ihn nur einmal. Leer gelassen, gilt der Name einer importierten App.
description-help = Für Ihre Kollegen; Besucher sehen sie nie.
start-from = Beginnen mit
import-app-optional = App importieren <span class="optional">(freiwillig)</span>
bundle-help = Die App im ZIP kommt ganz herein oder gar nicht. Verbindungen und Geheimnisse der Organisation, aus der sie kommt, sind nie darin.
choose-a-zip = <span class="link">Ein ZIP wählen</span> oder hier ablegen
zip-limit = Aus Hangar oder Airkit exportiert, höchstens { $size }
remove = Entfernen
file-was = Die Datei war <bdi>{ $file }</bdi>. Wählen Sie sie noch einmal, oder eine andere.
create-app = App anlegen
cancel = Abbrechen
starter-blank = Leere App
starter-contact = Kontaktformular
starter-multi = Mehrseitiges Formular
starter-blank-help = Ein Weblink, ein Web-Ablauf und eine leere Seite: alles Weitere liegt bei Ihnen.
starter-contact-help = Besucher hinterlassen Name, Telefon, E-Mail und eine Nachricht, und AirData bewahrt sie auf.
starter-multi-help = Ein Antrag in drei Schritten mit Fortschritt, einer Seite zum Prüfen und einer zum Danken.

## Wechseln

you-are-in-now = Sie sind jetzt in { $org }. Die Seite, die offen war, bleibt in { $left }.

## Suchen

places = Orte
find-nothing = Nichts hier heißt so. Prüfen Sie die Schreibweise, oder versuchen Sie einen kürzeren Teil.
kind-section = Bereich
kind-step = Schritt
kind-you = Sie
kind-organization = Organisation
kind-app = App
my-account = Mein Konto
found = { $count } gefunden

## Die Kontotafel

you-are-here = Sie sind hier { $role }
search-orgs = Organisationen durchsuchen
other-orgs = Andere Organisationen
orgs-used-last = Die { $count } Organisationen, die Sie zuletzt benutzt haben
orgs-none-of-these = Keine davon heißt so. Alle Ihre Organisationen sind einen Schritt weiter.
orgs-none = Keine Ihrer Organisationen heißt so.
all-your-orgs = Alle Ihre Organisationen
theme = Farben
app-changed-meanwhile = { $name } wurde inzwischen von { $who } geändert. Sehen Sie sich beide Fassungen an und wählen Sie.
