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
