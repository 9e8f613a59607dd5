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

## Namen und Texte, die Menschen tippen

typed-missing = { $what } fehlt. Geben Sie einen Namen mit 1 bis { $limit } Zeichen ein.
typed-long = { $what } hat { $count } Zeichen. Kürzen Sie auf höchstens { $limit }.
typed-invisible = { $what } enthält ein unsichtbares Zeichen ({ $character }). Geben Sie es noch einmal ohne dieses Zeichen ein.
the-name = Der Name
the-app-name = Der Name der App
the-description = Die Beschreibung
the-message = Die Nachricht
the-text = Der Text
the-title = Der Titel
the-alternative-text = Der Alternativtext
the-file-name = Der Dateiname
the-part-name = Der Name von { $noun } { $id }
the-app-description = Die Beschreibung der App
the-export-name = Der Name der App im Export
the-export-description = Die Beschreibung der App im Export

## Warum etwas nicht getan wurde

two-sentences = { $first } { $second }
refused-sign-in = Niemand ist angemeldet. Melden Sie sich zuerst an.
refused-not-found = Das gibt es nicht, oder Sie haben keinen Zugang dazu.
refused-forbidden = Ihre Rolle erlaubt nicht, { $verb }. Diese Rollen erlauben es: { $roles }.
refused-second-factor = { $org } verlangt von Mitgliedern einen zweiten Faktor. Zeigen Sie Ihren, oder richten Sie einen ein, und kommen Sie wieder.
refused-viewing = Sie sehen sich als { $role } um, daher lässt sich nichts ändern. Kehren Sie zuerst in Ihre eigene Rolle zurück.
refused-cross-site = Das kam von einer anderen Website. Öffnen Sie die Seite hier, und versuchen Sie es noch einmal.
refused-throttled = { $seconds ->
    [one] Zu viele Versuche. Versuchen Sie es in { $seconds } Sekunde noch einmal.
   *[other] Zu viele Versuche. Versuchen Sie es in { $seconds } Sekunden noch einmal.
}
refused-busy = Hangar ist beschäftigt. Versuchen Sie es in ein paar Sekunden noch einmal.
refused-broken = Etwas ist kaputtgegangen: { $cause }

## Wie die Teile einer App heißen

part-app = App
part-web-flow = Web-Ablauf
part-page = Seite
part-data-flow = Datenablauf
part-function = Funktion
part-object = App Object
part-model = Data Model
part-layout = Layout
part-notification = Benachrichtigung
part-variable = Variable
part-property = Eigenschaft
part-action = Aktion
part-branch = Zweig
part-event = Ereignis
part-control = Element
part-web-link = Weblink
part-operation = Operation
part-validation = Prüfung
part-area = Bereich
part-slot = Slot
part-profile = Profil
parts-variables = Variablen
parts-properties = Eigenschaften
parts-objects = App Objects
parts-models = Data Models
parts-data-flows = Datenabläufe
parts-web-flows = Web-Abläufe
parts-slots = Slots
parts-profiles = Profile
control-type-container = Container
control-type-label = Beschriftung
control-type-text-input = Textfeld
control-type-phone-input = Telefonfeld
control-type-email-input = E-Mail-Feld
control-type-number-input = Zahlenfeld
control-type-date-input = Datumsfeld
control-type-text-area = Textbereich
control-type-checkbox = Kontrollkästchen
control-type-dropdown = Auswahlliste
control-type-radio-group = Optionsliste
control-type-button = Schaltfläche
control-type-image = Bild
control-type-divider = Trennlinie
control-type-progress = Fortschrittsbalken
action-type-set-variable = Variable setzen
action-type-condition = Bedingung
action-type-run-data-flow = Datenablauf ausführen
action-type-run-event = Ereignis ausführen
action-type-navigate-web-flow = Zu Web-Ablauf gehen
action-type-navigate-web-page = Zu Seite gehen
action-type-initialize-actor = Akteur einsetzen
action-type-end-session = Sitzung beenden
slot-kind-integration = eine Integration
slot-kind-phone-number = eine Telefonnummer
slot-kind-email-sender = ein E-Mail-Absender
slot-kind-web-address = eine Webadresse
slot-kind-datastore = ein Datenspeicher
either-of = { $first } oder { $second }

## Dokumente einer App

doc-none = Die Datei { $file } ist kein Dokument einer App.
doc-none-help = Benennen Sie sie um, oder entfernen Sie sie.
doc-not-json = Die Datei { $file } ist kein JSON: { $said }.
doc-not-json-help = Berichtigen Sie die Datei, oder nehmen Sie sie aus einer früheren Version.
doc-format-zero = Die Datei { $file } nennt die Formatversion 0, die es nie gab.
doc-format-write = Schreiben Sie { $format }.
doc-format-newer = Die App hat die Formatversion { $found }, und dieser Hangar liest Versionen bis { $known } (so steht es in { $file }).
doc-format-newer-help = Aktualisieren Sie Hangar, oder exportieren Sie die App aus einem älteren.
doc-too-large = Die Datei { $file } hat { $size } Bytes; ein Dokument darf { $limit } haben.
doc-too-large-help = Teilen Sie sie, oder legen Sie, was groß ist, zu den Medien.
doc-lost = Die Datei { $file } gehört zur App, aber ihr Inhalt ist nicht zu finden.
doc-lost-help = Nehmen Sie die Datei aus einer früheren Version, oder importieren Sie sie noch einmal.
doc-number-large = { $where ->
    [inside] In { $file } ist { $at } eine zu große Zahl.
   *[whole] Die Datei { $file } ist eine zu große Zahl.
}
doc-number-large-help = Nehmen Sie eine kleinere Zahl.
doc-key-twice = { $where ->
    [inside] In { $file } steht bei { $at } der Schlüssel { $key } zweimal.
   *[whole] In der Datei { $file } steht der Schlüssel { $key } zweimal.
}
doc-field-twice = { $where ->
    [inside] In { $file } steht bei { $at } das Feld { $field } zweimal.
   *[whole] In der Datei { $file } steht das Feld { $field } zweimal.
}
doc-keep-one = Behalten Sie eines von beiden.
doc-lacks-field = { $where ->
    [inside] In { $file } fehlt bei { $at } das Feld { $field }.
   *[whole] In der Datei { $file } fehlt das Feld { $field }.
}
doc-add-field = Fügen Sie das Feld { $field } hinzu.
doc-unknown-field = { $where ->
    [inside] In { $file } ist { $at } nicht bekannt: ein Feld { $field } gibt es hier nicht.
   *[whole] In der Datei { $file } gibt es kein Feld { $field }.
}
doc-unknown-word = { $where ->
    [inside] In { $file } steht bei { $at } { $word }, was nicht bekannt ist.
   *[whole] In der Datei { $file } steht { $word }, was nicht bekannt ist.
}
doc-known = { $count ->
    [0] Hier darf nichts stehen.
    [1] Bekannt ist nur { $last }.
   *[other] Bekannt sind { $most } und { $last }.
}
doc-remove-known = { $count ->
    [0] Entfernen Sie es. Hier darf nichts stehen.
    [1] Entfernen Sie es. Bekannt ist nur { $last }.
   *[other] Entfernen Sie es. Bekannt sind { $most } und { $last }.
}
doc-unexpected = { $where ->
    [inside] In { $file } ist { $at } { $found }, erwartet wird { $wanted }.
   *[whole] Die Datei { $file } ist { $found }, erwartet wird { $wanted }.
}
doc-no-text = { $where ->
    [inside] In { $file } ist { $at } kein Text.
   *[whole] Die Datei { $file } ist kein Text.
}
doc-no-text-help = Schreiben Sie ein Wort.
doc-no-word = { $where ->
    [inside] In { $file } ist { $at } weder ein Wort noch ein Objekt mit einem Typ.
   *[whole] Die Datei { $file } ist weder ein Wort noch ein Objekt mit einem Typ.
}
doc-bare-word = { $where ->
    [inside] In { $file } ist { $at } ein Wort, erwartet wird ein Objekt mit einem Typ.
   *[whole] Die Datei { $file } ist ein Wort, erwartet wird ein Objekt mit einem Typ.
}
doc-bare-word-help = Schreiben Sie ein Objekt.
doc-odd-form = { $where ->
    [inside] In { $file } hat { $at } eine Form, die in Dateien nicht vorkommt.
   *[whole] Die Datei { $file } hat eine Form, die in Dateien nicht vorkommt.
}
doc-out-of-order = { $where ->
    [inside] In { $file } wurde { $at } außer der Reihe gelesen.
   *[whole] Die Datei { $file } wurde außer der Reihe gelesen.
}
doc-other = { $where ->
    [inside] In { $file }, { $at }: { $said }.
   *[whole] In der Datei { $file }: { $said }.
}
doc-correct = Berichtigen Sie es.
doc-correct-value = Berichtigen Sie den Wert.
json-text = der Text { $text }
json-number = die Zahl { $number }
json-boolean = der Wahrheitswert { $value }
json-object = ein Objekt
json-list = eine Liste
json-word = ein Wort
json-string = ein Text
json-any-boolean = ein Wahrheitswert
json-sequence = eine Liste
json-map = ein Objekt

## Was die Prüfung findet

check-no-app = Die App hat keine Datei app.json.
check-no-app-help = Fügen Sie app.json hinzu, oder legen Sie die App neu an, und importieren Sie ihre anderen Dateien.
check-unknown-file = Die Datei { $file } hat in einer App keine Bedeutung und wird von nichts benutzt.
check-unknown-file-help = Entfernen Sie sie, oder legen Sie sie zu den Medien.
check-lone-page = Die Seite { $file } gehört zu einem Web-Ablauf ohne Datei flow.json.
check-lone-page-help = Fügen Sie den Web-Ablauf hinzu, oder entfernen Sie die Seite.
check-same-file = Die Dateien { $other } und { $file } wären auf vielen Computern eine einzige.
check-rename-one = Benennen Sie eines von beiden um.
check-id = Die ID { $id } von { $noun } { $name } ist nicht verwendbar.
check-id-help = Nehmen Sie Buchstaben, Ziffern, Punkte, Unterstriche und Bindestriche, höchstens 100.
check-id-twice = Die ID { $id } kommt zweimal vor: { $noun } { $name }, und { $other-noun } { $other } in { $file }.
check-id-twice-help = Geben Sie einem von beiden eine andere ID.
check-name-help = Geben Sie einen anderen Namen.
check-description-help = Schreiben Sie eine andere Beschreibung.
check-name-expressions = Die { $noun } { $name } hat einen Namen, den Ausdrücke nicht benutzen können.
check-name-expressions-help = Nehmen Sie Buchstaben, Ziffern und Unterstriche, und beginnen Sie nicht mit einer Ziffer.
check-name-twice-here = An derselben Stelle heißen zwei { $nouns } { $name }.
check-name-twice = Zwei { $nouns } heißen { $name }.
check-name-twice-help = Benennen Sie eines um, damit man sie unterscheiden kann.
check-media-unlisted = Die Mediendatei { $name } steht nicht in { $index }, also hat sie keinen Titel.
check-media-unlisted-help = Geben Sie ihr unter Medien einen Titel.
check-media-gone = Die Datei { $index } führt { $name } auf, aber eine Datei media/{ $name } gibt es nicht.
check-media-gone-help = Laden Sie die Datei noch einmal hoch, oder entfernen Sie sie aus den Medien.
check-content-type = Der Inhaltstyp { $type } der Mediendatei { $name } ist nicht lesbar.
check-content-type-help = Nehmen Sie einen wie image/png.
check-image = Das Bild { $control } auf der Seite { $page } zeigt { $source }, das es nicht gibt.
check-image-help = Laden Sie die Datei hoch, oder wählen Sie eine andere.
check-sample = Das Beispiel { $file } ist für einen Datenablauf, den es nicht gibt.
check-sample-help = Entfernen Sie das Beispiel.
check-web-link = Der Weblink { $name } führt nirgendwohin.
check-web-link-help = Ergänzen Sie eine Aktion, die einen Web-Ablauf zeigt.
check-start-page = Der Web-Ablauf { $name } beginnt mit einer Seite, die nicht zu ihm gehört.
check-start-page-help = Wählen Sie seine erste Seite.
check-variable-control = Die Variable { $name } wurde für ein Element angelegt, das es nicht gibt.
check-variable-control-help = Entfernen Sie die Variable, wenn sonst nichts sie benutzt.
check-flow-order = Die Reihenfolge der Abläufe in { $file } nennt den Web-Ablauf { $id }, den es nicht gibt.
check-page-order = Die Reihenfolge der Seiten in { $file } nennt die Seite { $id }, die es nicht gibt.
check-order-help = Entfernen Sie die ID aus der Reihenfolge.
check-slot-kind = Der Slot { $id } passt hier nicht: er ist { $kind }, gebraucht wird { $wanted }.
check-slot-kind-help = Wählen Sie einen anderen Slot.
check-slot = Der Slot { $id } wird hier benutzt, aber settings.json erklärt ihn nicht.
check-slot-help = Erklären Sie den Slot in den Einstellungen, oder wählen Sie einen anderen.
check-type = Der Typ von { $name } ist { $noun } { $id }, das es nicht gibt.
check-type-help = Wählen Sie einen anderen Typ.
check-display = Das App Object { $name } wird mit einer Eigenschaft gezeigt, die es nicht hat.
check-display-help = Wählen Sie die Eigenschaft, die für eine Zeile steht.
check-validation = Eine Prüfung des Data Model { $name } gilt einer Eigenschaft, die es nicht hat.
check-validation-help = Wählen Sie die Eigenschaft, oder lassen Sie sie weg.
check-operation-object = Die Operation { $name } arbeitet mit einem App Object, das es nicht gibt.
check-operation-object-help = Wählen Sie das App Object.
check-second-datastore = Der Slot { $name } ist ein zweiter Datenspeicher, und eine App hat einen.
check-second-datastore-help = Entfernen Sie einen der beiden Slots.
check-no-datastore = Der Datenablauf { $name } benutzt AirData, aber die App hat keinen Slot für einen Datenspeicher.
check-no-datastore-help = Fügen Sie in den Einstellungen einen Slot der Art Datenspeicher hinzu.
check-to-flow = Die Aktion { $action } führt zu einem Web-Ablauf, den es nicht gibt.
check-to-flow-help = Wählen Sie den Web-Ablauf, der gezeigt werden soll.
check-no-branch = Die Aktion { $action } hat keinen Zweig.
check-no-branch-help = Fügen Sie einen Zweig mit einer Bedingung hinzu, oder entfernen Sie die Aktion.
check-to-page = Die Aktion { $action } führt zu einer Seite, die es nicht gibt.
check-to-page-help = Wählen Sie die Seite, die gezeigt werden soll.
check-to-other-page = Die Aktion { $action } führt zu einer Seite eines anderen Web-Ablaufs.
check-to-other-page-help = Nehmen Sie „Zu Web-Ablauf gehen“, oder wählen Sie eine Seite dieses Web-Ablaufs.
check-event = Die Aktion { $action } löst ein Ereignis aus, das es nicht gibt.
check-event-help = Wählen Sie das Ereignis, das ausgelöst werden soll.
check-other-event = Die Aktion { $action } löst ein Ereignis eines anderen Web-Ablaufs aus.
check-other-event-help = Nehmen Sie stattdessen ein Ereignis der Sitzung.
check-call = { $caller ->
    [operation] Die Operation { $name } führt einen Datenablauf aus, den es nicht gibt.
   *[action] Die Aktion { $name } führt einen Datenablauf aus, den es nicht gibt.
}
check-call-help = Wählen Sie den Datenablauf, der ausgeführt werden soll.
check-call-input = { $caller ->
    [operation] Die Operation { $name } führt den Datenablauf { $data-flow } ohne seine Eingabe { $input } aus.
   *[action] Die Aktion { $name } führt den Datenablauf { $data-flow } ohne seine Eingabe { $input } aus.
}
check-call-input-help = Geben Sie der Eingabe einen Wert.
check-call-extra = { $caller ->
    [operation] Die Operation { $name } gibt dem Datenablauf { $data-flow } eine Eingabe { $input }, die er nicht hat.
   *[action] Die Aktion { $name } gibt dem Datenablauf { $data-flow } eine Eingabe { $input }, die er nicht hat.
}
check-call-extra-help = Entfernen Sie den Wert, oder fügen Sie dem Datenablauf die Eingabe hinzu.
need-web-link = Weblink { $name }
need-notification = Benachrichtigung { $name }
need-operation = Datenablauf { $data-flow }: { $name }

## Änderungen an einer App

edit-app-renamed = App { $old } → { $new }
edit-flow-renamed = Web-Ablauf { $old } → { $new }
edit-page-renamed = Seite { $old } → { $new }
edit-description-removed = Beschreibung entfernt
edit-description = Beschreibung: { $text }
edit-text = { $kind ->
    [checkbox] Seite { $page }: Kontrollkästchen { $old } → { $new }
    [button] Seite { $page }: Schaltfläche { $old } → { $new }
   *[label] Seite { $page }: Beschriftung { $old } → { $new }
}
edit-property = { $property ->
    [legend] Seite { $page }: Legende von { $control } { $old } → { $new }
    [alternative_text] Seite { $page }: Alternativtext von { $control } { $old } → { $new }
   *[placeholder] Seite { $page }: Platzhalter von { $control } { $old } → { $new }
}
edit-nothing = (nichts)
edit-media-added = Medien: { $name } hinzugefügt
edit-media-removed = Medien: { $name } entfernt
edit-media-title = Medien { $name }: Titel { $title }
edit-media-title-removed = Medien { $name }: Titel entfernt
edit-media-text = Medien { $name }: Alternativtext { $text }
edit-media-text-removed = Medien { $name }: Alternativtext entfernt
edit-no-file = Die Datei { $file } ist nicht mehr in der App.
edit-reload = Laden Sie die Seite neu, um zu sehen, was jetzt da ist.
edit-reload-choose = Laden Sie die Seite neu, und wählen Sie noch einmal.
edit-no-name = Die Datei { $file } hat keinen Namen, der sich hier ändern lässt.
edit-no-app = Die Datei { $file } beschreibt keine App.
edit-no-page = Die Datei { $file } ist keine Seite.
edit-no-media-list = Die Datei { $file } führt keine Medien auf.
edit-no-control = Die Seite { $page } hat kein Element { $control } mehr.
edit-no-own-text = { $kind } zeigt keinen eigenen Text.
edit-no-own-text-help = Wählen Sie eine Beschriftung, eine Schaltfläche oder ein Eingabefeld.
edit-text-missing = Der Text von { $kind } { $control } fehlt.
edit-text-missing-help = Geben Sie ein, was man lesen soll, oder entfernen Sie das Element.
edit-content-type = Der Inhaltstyp { $type } von { $name } ist nicht lesbar.
edit-media-taken = Eine Mediendatei namens { $name } gibt es schon.
edit-media-taken-help = Benennen Sie die Datei um, oder entfernen Sie zuerst die vorhandene.
edit-media-gone = Eine Mediendatei namens { $name } gibt es nicht mehr.
edit-app-no-place = Die Datei app.json hat keinen Platz.
file-name-none = Die Datei hat keinen Namen.
file-name-long = Der Dateiname hat { $count } Bytes; möglich sind { $limit }.
file-name-dots = Der Dateiname { $name } besteht nur aus Punkten.
file-name-help = Benennen Sie die Datei um, und wählen Sie sie noch einmal.

## Bündel: das Archiv und seine Einträge

zip-help = Exportieren Sie die App noch einmal, und laden Sie die Datei unverändert hoch.
zip-not = Die Datei ist kein ZIP-Archiv.
zip-no-end = Das Archiv ist abgeschnitten, oder auf sein Ende folgt noch etwas.
zip-two-ends = Das Archiv hat zwei Enden, also könnten zwei Programme verschiedene Dateien darin finden.
zip-split = Das Archiv ist ein Teil eines geteilten Archivs.
zip-two-counts = Das Archiv nennt zwei verschiedene Zahlen seiner Einträge.
zip-count-large = Das Archiv nennt mehr Einträge, als sein Verzeichnis fasst.
zip-ends-differ = Die beiden Enden des Archivs (das für große Archive und das gewöhnliche) passen nicht zusammen.
zip-directory-place = Das Verzeichnis des Archivs ist nicht da, wo sein Ende es sagt; etwas wurde davor oder mitten hinein gesetzt.
zip-directory-long = Das Verzeichnis des Archivs geht nach dem letzten Eintrag weiter.
zip-directory-short = Das Verzeichnis des Archivs endet mitten in einem Eintrag, oder es enthält anderes als Einträge.
zip-gap = Das Archiv enthält vor seinem Verzeichnis etwas, das kein Eintrag ist.
zip-prefix = Vor dem ersten Eintrag des Archivs steht etwas.
zip-readers = Zwei Programme finden verschiedene Dateien im Archiv.
zip-no-entry = Das Archiv hat keinen Eintrag Nummer { $number }.
zip-storage = Das Archiv ließ sich nicht zu Ende lesen, weil der Speicher des Servers versagte.
zip-storage-help = Versuchen Sie es noch einmal; sagen Sie dem Betreiber Bescheid, wenn es wieder geschieht.
entry-help = Legen Sie das Archiv neu an, ohne ihn oder mit dem berichtigten Eintrag.
entry-overlap = Der Eintrag „{ $entry }“ teilt Bytes mit einem anderen Eintrag.
entry-outside = Der Eintrag „{ $entry }“ endet nicht vor dem Verzeichnis des Archivs.
entry-gap = Der Eintrag „{ $entry }“ hat etwas vor sich, das kein Eintrag ist.
entry-no-header = Der Eintrag „{ $entry }“ hat keinen Kopf, wo das Verzeichnis ihn nennt.
entry-two-headers = Der Eintrag „{ $entry }“ ist in seinem Kopf und im Verzeichnis des Archivs verschieden beschrieben.
entry-descriptor = Der Eintrag „{ $entry }“ hat hinter sich eine Größe oder Prüfsumme, die vom Verzeichnis abweicht.
entry-comment = Der Eintrag „{ $entry }“ hat einen Kommentar von mehr als 1.024 Bytes.
entry-other-disk = Der Eintrag „{ $entry }“ liegt in einem anderen Teil eines geteilten Archivs.
entry-encrypted = Der Eintrag „{ $entry }“ ist verschlüsselt.
entry-features = Der Eintrag „{ $entry }“ nutzt Möglichkeiten des Formats, die nicht jedes Programm kennt.
entry-version = Der Eintrag „{ $entry }“ verlangt eine neuere Version des Formats, als sein Inhalt braucht.
entry-method = Der Eintrag „{ $entry }“ ist mit { $packer } gepackt (Methode { $method }), nicht mit Deflate.
packer-aes = AES-Verschlüsselung
packer-unknown = einer unbekannten Methode
entry-stored-size = Der Eintrag „{ $entry }“ ist ungepackt, aber mit zwei verschiedenen Größen.
entry-directory-data = Der Eintrag „{ $entry }“ ist ein Ordner mit Daten.
entry-name-encoding = Der Eintrag „{ $entry }“ hat einen Namen, der nicht UTF-8 ist; legen Sie das Archiv neu an, mit Namen in UTF-8.
entry-no-file = Der Eintrag „{ $entry }“ ist ein Verweis, ein Gerät oder dergleichen, keine Datei.
entry-two-marks = Der Eintrag „{ $entry }“ ist nach einem Merkmal eine Datei und nach einem anderen ein Ordner.
entry-extra = Der Eintrag „{ $entry }“ hat ein kaputtes Zusatzfeld.
entry-unix-link = Der Eintrag „{ $entry }“ trägt einen Unix-Verweis.
entry-second-name = Der Eintrag „{ $entry }“ hat einen zweiten Namen, der vom ersten abweicht.
entry-sizes-twice = Der Eintrag „{ $entry }“ nennt seine 64-Bit-Größen zweimal.
entry-sizes-odd = Der Eintrag „{ $entry }“ hat 64-Bit-Größen, die nicht zu den gewöhnlichen passen.
entry-meets = Der Eintrag „{ $entry }“ trifft auf „{ $other }“: manche Computer halten die beiden Namen für einen.
entry-tail = Der Eintrag „{ $entry }“ hat Bytes nach dem Ende seines Inhalts.
entry-checksum = Der Eintrag „{ $entry }“ ist beschädigt: sein Inhalt hat nicht die richtige Prüfsumme.
entry-size = Der Eintrag „{ $entry }“ hat nicht die Größe, die das Archiv angibt.
entry-deflate = Der Eintrag „{ $entry }“ ist beschädigt: sein gepackter Inhalt ist abgeschnitten oder kein DEFLATE.
fault-name-long = { $of ->
    [file] Die Datei „{ $entry }“ hat einen Namen von mehr als 512 Bytes.
   *[entry] Der Eintrag „{ $entry }“ hat einen Namen von mehr als 512 Bytes.
}
fault-name-control = { $of ->
    [file] Die Datei „{ $entry }“ hat ein Steuerzeichen im Namen.
   *[entry] Der Eintrag „{ $entry }“ hat ein Steuerzeichen im Namen.
}
fault-name-invisible = { $of ->
    [file] Die Datei „{ $entry }“ hat ein Zeichen im Namen, das Text versteckt oder umordnet.
   *[entry] Der Eintrag „{ $entry }“ hat ein Zeichen im Namen, das Text versteckt oder umordnet.
}
fault-name-backslash = { $of ->
    [file] Die Datei „{ $entry }“ hat einen umgekehrten Schrägstrich im Namen.
   *[entry] Der Eintrag „{ $entry }“ hat einen umgekehrten Schrägstrich im Namen.
}
fault-name-colon = { $of ->
    [file] Die Datei „{ $entry }“ hat einen Doppelpunkt im Namen.
   *[entry] Der Eintrag „{ $entry }“ hat einen Doppelpunkt im Namen.
}
fault-name-absolute = { $of ->
    [file] Die Datei „{ $entry }“ hat einen Namen, der an der Wurzel eines Dateisystems beginnt.
   *[entry] Der Eintrag „{ $entry }“ hat einen Namen, der an der Wurzel eines Dateisystems beginnt.
}
fault-too-deep = { $of ->
    [file] Die Datei „{ $entry }“ liegt mehr als 16 Ebenen tief.
   *[entry] Der Eintrag „{ $entry }“ liegt mehr als 16 Ebenen tief.
}
fault-name-empty = { $of ->
    [file] Die Datei „{ $entry }“ hat einen leeren Teil im Namen.
   *[entry] Der Eintrag „{ $entry }“ hat einen leeren Teil im Namen.
}
fault-name-traversal = { $of ->
    [file] Die Datei „{ $entry }“ hat einen Namen, der an einen anderen Ort führt.
   *[entry] Der Eintrag „{ $entry }“ hat einen Namen, der an einen anderen Ort führt.
}
fault-part-long = { $of ->
    [file] Die Datei „{ $entry }“ hat einen Teil von mehr als 255 Bytes im Namen.
   *[entry] Der Eintrag „{ $entry }“ hat einen Teil von mehr als 255 Bytes im Namen.
}
files-meet = Die Namen der Dateien „{ $first }“ und „{ $second }“ halten manche Computer für einen.
rename-it = Benennen Sie sie um.
rename-one-file = Benennen Sie eine davon um.
over-upload = Das Archiv hat { $found } Bytes, mehr als die Grenze von { $limit } (Einstellung { $setting }).
over-entries = Das Archiv hat { $found } Einträge, mehr als die Grenze von { $limit } (Einstellung { $setting }).
over-total = Das Archiv hat { $found } Bytes in allen Dateien zusammen, mehr als die Grenze von { $limit } (Einstellung { $setting }).
over-entry = Der Eintrag „{ $entry }“ hat { $found } Bytes, mehr als die Grenze von { $limit } (Einstellung { $setting }).
over-ratio = Der Eintrag „{ $entry }“ hat { $found }-mal so viele Bytes wie gepackt, mehr als die Grenze von { $limit } (Einstellung { $setting }).
over-help = Verkleinern Sie es, oder bitten Sie den Betreiber dieses Servers, { $setting } zu erhöhen.

## Bündel: was darin ist

json-mark = Die Datei „{ $file }“ beginnt mit einer Bytereihenfolge-Marke.
json-mark-help = Sichern Sie sie als UTF-8 ohne eine solche.
json-unreadable = Die Datei „{ $file }“ ist kein lesbares JSON: { $error }.
json-too-many = Die Datei „{ $file }“ ist kein lesbares JSON: sie enthält mehr als { $limit } Werte, in Zeile { $line }, Spalte { $column }.
json-too-large = Die Datei „{ $file }“ ist kein lesbares JSON: eine Zahl ist zu groß, in Zeile { $line }, Spalte { $column }.
json-twice = Die Datei „{ $file }“ ist kein lesbares JSON: der Schlüssel „{ $key }“ kommt zweimal vor, in Zeile { $line }, Spalte { $column }.
json-mend = Exportieren Sie die App noch einmal, oder berichtigen Sie die Datei.
json-odd = Was bei { $place } steht, ist nicht wie erwartet: { $error }.
bundle-again = Exportieren Sie die App noch einmal.
manifest-unwritten = Die Datei { $file } lässt sich nicht schreiben: { $error }.
manifest-unwritten-help = Sagen Sie es dem Betreiber.
manifest-tree = Die Prüfsumme des Baums in { $file } ist nicht die der Dateien, die dort stehen.
manifest-other = Die Datei „{ $file }“ ist nicht die, die { $manifest } aufführt.
manifest-absent = Die Datei „{ $file }“ steht in { $manifest }, ist aber nicht da.
manifest-unlisted = Die Datei „{ $file }“ ist da, steht aber nicht in { $manifest }.
manifest-size = Die Datei „{ $file }“ hat nicht die Größe, die { $manifest } aufführt.
manifest-format = Die Datei { $file } beschreibt keine App: ihr Format ist nicht „{ $format }“.
manifest-format-help = Laden Sie ein Bündel hoch, das Hangar exportiert hat.
manifest-newer = Das Bündel hat die Formatversion { $found }, aber dieser Server kennt Versionen bis { $known }.
manifest-newer-help = Bitten Sie den Betreiber, diesen Server zu aktualisieren, oder exportieren Sie aus einem älteren.
manifest-version = Die Formatversion des Bündels ist keine ganze Zahl ab 1.
manifest-path = Bei { $place }: Diesen Pfad kann keine Datei einer App haben.
manifest-hash = Bei { $place }: blake3 besteht nicht aus 64 kleinen hexadezimalen Ziffern.
bundle-content-lost = Der Inhalt der Datei „{ $file }“ ist nicht im Speicher.
bundle-content-lost-help = Bitten Sie den Betreiber, ihn aus einer Sicherung wiederherzustellen.
bundle-first-entry = Das Archiv hat zuoberst keine Datei { $manifest }.
bundle-no-app = Das Bündel hat keine app.json.
bundle-unknown = Dieses ZIP ist keine exportierte App: obenan steht weder manifest.json noch savepoint.json.
bundle-unknown-help = Wählen Sie eine Datei, die Hangar oder Airkit exportiert hat.
bundle-in-folder = Diese App liegt im Ordner „{ $folder }“ innerhalb des ZIPs und nicht zuoberst.
bundle-in-folder-help = Packen Sie, was in dem Ordner „{ $folder }“ liegt, und nicht den Ordner selbst, oder wählen Sie die Datei, wie sie exportiert wurde.
airkit-name = Der Eintrag „{ $entry }“ hat einen Namen, den keine Datei einer App haben kann.
airkit-name-help = Benennen Sie ihn in Airkit um, und exportieren Sie die App noch einmal.
airkit-unlisted = Die Mediendatei „{ $file }“ steht nicht in { $map }.
airkit-absent = Die Mediendatei „{ $file }“ steht in { $map }, ist aber nicht da.
airkit-no-map = Die Datei { $file } führt keine Mediendateien auf: sie ist kein JSON-Objekt.
airkit-no-app = Die Datei { $file } beschreibt keine App: sie ist kein JSON-Objekt.
airkit-model = { $given ->
    [no] Die appModelVersion in { $file } fehlt; sie ist eine ganze Zahl ab 1 (bisher bis { $known }).
   *[yes] Die appModelVersion in { $file } ist { $found }; sie ist aber eine ganze Zahl ab 1 (bisher bis { $known }).
}
airkit-model-help = Exportieren Sie die App noch einmal aus Airkit.
airkit-newer = Der Export hat appModelVersion { $found }, neuer als { $known }, die neueste, die hier bekannt ist. Was hier über ihn steht, kann unvollständig sein.
airkit-renamed = Die Datei „{ $old }“ heißt jetzt „{ $new }“.
airkit-export = Dies ist ein Airkit-Export der Laufzeit { $runtime } (appModelVersion { $model }).
airkit-runtime-unknown = unbekannt
airkit-holds = Die App hat { $holdings }.
airkit-holds-nothing = Die App hat keine Abläufe, Seiten oder Datenabläufe.
list-more = { $first }, { $rest }
list-last = { $first } und { $last }
holds-web-flows = { $count ->
    [one] { $count } Web-Ablauf
   *[other] { $count } Web-Abläufe
}
holds-chat-bots = { $count ->
    [one] { $count } Chatbot
   *[other] { $count } Chatbots
}
holds-voice-bots = { $count ->
    [one] { $count } Sprachbot
   *[other] { $count } Sprachbots
}
holds-other-flows = { $count ->
    [one] { $count } Ablauf unbekannter Art
   *[other] { $count } Abläufe unbekannter Art
}
holds-pages = { $count ->
    [one] { $count } Seite
   *[other] { $count } Seiten
}
holds-data-flows = { $count ->
    [one] { $count } Datenablauf
   *[other] { $count } Datenabläufe
}
holds-objects = { $count ->
    [one] { $count } App Object
   *[other] { $count } App Objects
}
holds-profiles = { $count ->
    [one] { $count } Profil
   *[other] { $count } Profile
}
holds-functions = { $count ->
    [one] { $count } Funktion
   *[other] { $count } Funktionen
}
holds-models = { $count ->
    [one] { $count } Data Model
   *[other] { $count } Data Models
}
holds-notifications = { $count ->
    [one] { $count } Benachrichtigung
   *[other] { $count } Benachrichtigungen
}
holds-layouts = { $count ->
    [one] { $count } Layout
   *[other] { $count } Layouts
}
holds-custom-controls = { $count ->
    [one] { $count } eigenes Steuerelement
   *[other] { $count } eigene Steuerelemente
}
holds-web-links = { $count ->
    [one] { $count } Weblink
   *[other] { $count } Weblinks
}
holds-samples = { $count ->
    [one] { $count } Satz Testeingaben
   *[other] { $count } Sätze Testeingaben
}
holds-media-files = { $count ->
    [one] { $count } Mediendatei
   *[other] { $count } Mediendateien
}
airkit-media = { $count ->
    [one] Die Medien bekommen { $count } Datei.
   *[other] Die Medien bekommen { $count } Dateien.
}
airkit-kept = Was erhalten bleibt und warum, steht in foreign/airkit/kept.json.

## Formulare und hochgeladene Dateien

form-large = Ein Formular darf { $limit } Bytes haben. Kürzen Sie, was Sie getippt haben.
form-type = Diese Adresse liest einfache Formulare ({ $type }).
form-unreadable = Das Formular ist nicht lesbar: { $error }.
form-again = Laden Sie die Seite neu, und versuchen Sie es noch einmal.
upload-type = Diese Adresse liest Formulare mit Dateien ({ $type }).
upload-packed = Ein gepackter Inhalt wird hier nicht gelesen. Senden Sie das Formular, wie es ist.
upload-field-twice = Das Formular bringt das Feld { $field } zweimal, oder es bringt zu viele Felder.
upload-two-files = Es kam mehr als eine Datei. Wählen Sie eine.
upload-field-large = Ein Feld darf { $limit } Bytes haben. Kürzen Sie, was Sie getippt haben.
upload-encoding = Das Formular ist nicht in UTF-8 geschrieben. Laden Sie die Seite neu, und versuchen Sie es noch einmal.
upload-large = Die Datei ist größer als { $limit }, die Grenze hier. Verkleinern Sie sie.
upload-large-setting = Die Datei ist größer als { $limit }, die Grenze hier (Einstellung { $setting }). Verkleinern Sie sie, oder fragen Sie Ihren Betreiber.
upload-broken-off = Das Formular kam nicht ganz an ({ $error }). Versuchen Sie es noch einmal.

## Was die Skripte sagen

js-bytes = { $size } Bytes
js-too-large = { $size }. Das ist mehr, als dieser Server annimmt ({ $limit }).
js-chosen = { $file }, { $size }
js-sent = { $sent } von { $size } gesendet
js-all-sent = Alles gesendet. Der Inhalt wird geprüft
js-cut-off = Das Hochladen brach ab. Die Datei ist noch gewählt; versuchen Sie es noch einmal.
js-leave-title = Ohne zu sichern verlassen?
js-leave-text = Was Sie auf dieser Seite getippt haben, ist noch nicht gesichert.
js-stay = Hier bleiben
js-leave = Verlassen
js-part = Dieser Teil ließ sich nicht laden. Versuchen Sie es gleich noch einmal.
js-no-answer = Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.
js-copied = Kopiert
js-not-copied = Das Kopieren ging nicht. Markieren Sie den Text, und kopieren Sie ihn von Hand.
## Das Studio: Rahmen

studio-absent = Was dieser Link meint, gibt es in <bdi>{ $app }</bdi> nicht mehr. Wählen Sie etwas anderes im Baum.
studio-stage = Arbeitsfläche
show-the-tree = Den Baum zeigen
has-an-error = hat einen Fehler
studio-id = Id
studio-optional = (freiwillig)
studio-none = keine

## Der Stand des Entwurfs

draft-unsaved = noch nicht als Version gesichert
draft-saved = gesichert · v{ $version }
draft-edited = { $count ->
    [one] { $count } Änderung seit v{ $version }
   *[other] { $count } Änderungen seit v{ $version }
}
draft-differs = weicht von v{ $version } ab
nothing-to-undo = Es gibt nichts rückgängig zu machen.
nothing-to-redo = Es gibt nichts zu wiederholen.

## Das Studio: AirData

objects-title = Objekte
app-objects = App Objects
properties = { $count ->
    [one] { $count } Eigenschaft
   *[other] { $count } Eigenschaften
}
object-identity = Beschreibt die Person, der eine Sitzung gehört.
object-place = Beschreibt Orte auf der Karte.
object-schedule = Beschreibt Termine.
object-empty = Keine Eigenschaften
object-empty-help = Dieses App Object bewahrt noch nichts auf.
properties-of = Eigenschaften von { $object }
property-type = Typ
property-rules = Regeln
property-default = Wert von Zeilen, die keinen angeben
property-displays = steht für die Zeile
property-required = erforderlich
property-unique = eindeutig
property-encrypted = verschlüsselt
objects-none = Keine App Objects
objects-none-help = App Objects sind die Tabellen, in denen eine App ihre Daten aufbewahrt. <bdi>{ $app }</bdi> hat keine.

## Das Studio: Aktionen, Ereignisse, Typen

type-text = Text
type-number = Zahl
type-boolean = Ja oder nein
type-date = Datum
type-time = Uhrzeit
type-date-time = Datum und Uhrzeit
type-currency = Geld
type-phone = Telefonnummer
type-email = E-Mail-Adresse
type-asset = Datei
type-any = Beliebig
type-list = Liste: { $type }
type-required = { $type }, erforderlich
event-click = Beim Drücken
event-change = Beim Ändern
event-blur = Beim Verlassen
event-enter = Bei Eingabe
event-opened = Beim Öffnen
chain-nothing = Nichts läuft.
chain-if = Wenn
chain-else-if = Sonst wenn
chain-else = Sonst
chain-variable = Variable
chain-value = Wert
chain-data-flow = Datenablauf
chain-result = Ergebnis in
chain-event = Ereignis
chain-web-flow = Web-Ablauf
chain-page = Seite

## Das Studio: Konflikte

conflict-mine = Sie haben <bdi>{ $app }</bdi> inzwischen in einem anderen Fenster geändert
conflict-other = <bdi>{ $who }</bdi> hat <bdi>{ $app }</bdi> zur selben Zeit geändert wie Sie
conflict-gone = <bdi>{ $subject }</bdi> gibt es nicht mehr, also hat das Getippte keinen Platz. Kopieren Sie es von hier, wenn Sie es noch brauchen.
conflict-help = Nichts Getipptes ist verloren, und noch ist nichts überschrieben. Wählen Sie, welche der beiden Fassungen bleibt; die andere lässt sich mit „Rückgängig“ zurückholen.
conflict-yours = Ihre Fassung
conflict-not-kept = noch nicht gesichert
conflict-wanted = Gewünscht
conflict-there-now = Was jetzt da ist
conflict-theirs = Die andere Fassung
conflict-draft = Entwurf
conflict-draft-now = wie er jetzt ist, { $state }
conflict-not-there = nicht mehr da
conflict-keep-there = Behalten, was da ist
conflict-keep-theirs = Die andere Fassung behalten
conflict-nothing = (nichts)
conflict-use-mine = Meine Fassung nehmen
conflict-title = Inzwischen geändert
conflict-control = Das Element
conflict-version = Version { $version } wieder als Entwurf
conflict-restore = Trotzdem wiederherstellen

## Das Studio: Verbindungen

data-flows = Datenabläufe
functions = Funktionen
a-function = Funktion
flow-start = Start
flow-takes-nothing = Nimmt nichts entgegen.
flow-end = Ende
flow-returns = Gibt <code>{ $value }</code> zurück
flow-returns-nothing = Gibt nichts zurück.
data-flows-none = Keine Datenabläufe
data-flows-none-help = Datenabläufe bewahren auf und holen, was Besucher angeben. <bdi>{ $app }</bdi> hat keine.
operation-airdata = AirData-Anfrage
operation-transform = Umformung
operation-run = Datenablauf ausführen
operation-http = HTTP-Anfrage
operation-value = Wert
operation-data-flow = Datenablauf
operation-skipped = Übersprungen, wenn
airdata-insert = Zeilen anlegen
airdata-put = Zeilen ändern, und anlegen, was noch nicht da ist
airdata-patch = Die angegebenen Eigenschaften von Zeilen ändern
airdata-delete = Zeilen entfernen
airdata-query = Zeilen lesen
airdata-filter = Filter
airdata-rows = Zeilen
airdata-does = Tut
airdata-object = Objekt
airdata-limit = Höchstens
airdata-conflict = Wenn eine Zeile schon da ist
airdata-conflict-error = schlägt die Operation fehl
airdata-conflict-existing = bleibt die vorhandene Zeile
http-method = Methode
http-address = Adresse
http-slot = Slot
http-header = Kopfzeile { $name }
http-query = Abfrage { $name }
http-body = Inhalt
operations = { $count ->
    [one] { $count } Operation
   *[other] { $count } Operationen
}

## Das Studio: Fehler

errors = Fehler
errors-none = Keine Fehler
errors-none-in = Die Prüfung findet am Entwurf von <bdi>{ $app }</bdi> nichts auszusetzen.
back-to-the-pages = Zurück zu den Seiten
errors-all-further = Alle, noch { $count }
errors-all = Alle auf einer Seite
severity-error = Fehler
severity-warning = Warnung
severity-hint = Hinweis
errors-found = { $count ->
    [one] { $count } Fehler
   *[other] { $count } Fehler
}
warnings-found = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
hints-found = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}

## Das Studio: importierte Apps

web-flows = Web-Abläufe

## Das Studio: was über ein Element bekannt ist

rename = Umbenennen
text-computed = Wird mit diesem Ausdruck für jeden Besucher berechnet.
text-replace = Durch einen festen Text ersetzen
kept-in-variable = Liegt in
look-variant = Aussehen
copy-the-id = Die Id kopieren
variables = Variablen
shown-when = Gezeigt, wenn
disabled-when = Gesperrt, wenn
kind-page = Seite
kind-web-flow = Web-Ablauf
start-page = Startseite
wording-placeholder = Platzhalter
wording-question = Frage
alternative-text = Alternativtext
wording-text = Text
change-text = Text ändern
prop-autocomplete = Autovervollständigung
prop-data = Daten
prop-format = Format
prop-input-id = Id des Eingabefelds
prop-labels = Beschriftungen
prop-layout = Anordnung
prop-region = Region
prop-source = Quelle
prop-steps = Schritte
prop-value = Wert

## Das Studio: Web-Abläufe und die Arbeitsfläche

studio-width = Breite
device-tablet = Tablet
device-phone = Handy
device-full = Voll
pages-none = Keine Seiten
web-flow-empty = Dieser Web-Ablauf hat keine Seite.
web-flows-none = <bdi>{ $app }</bdi> hat keinen Web-Ablauf.
pages-none-help = Stellen Sie eine Version wieder her, die das noch hat, oder importieren Sie die App noch einmal.
page-as-seen = Seite { $page }, wie Besucher sie sehen
page-empty = Eine leere Seite
page-empty-help = Besucher, die hierher kommen, sehen nichts.
step-of = Schritt { $step } von { $steps }
container-empty = Ein leerer Container
studio-pages = Seiten

## Das Studio: Schritte zurück und vor

undone-nothing = Nichts wurde rückgängig gemacht
redone-nothing = Nichts wurde wiederholt
undone-nothing-title = Nichts rückgängig gemacht
redone-nothing-title = Nichts wiederholt
step-too-late = <bdi>{ $who }</bdi> hat <bdi>{ $app }</bdi> <time datetime="{ $iso }" title="{ $exact }" data-ago>{ $ago }</time> geändert, nachdem Ihre Seite gezeigt worden war. Der Schritt hätte also eine andere Änderung getroffen als die, die Sie sahen.
undo-again = Sehen Sie sich an, was jetzt da ist, und machen Sie es dann rückgängig, wenn Sie das noch wollen.
redo-again = Sehen Sie sich an, was jetzt da ist, und wiederholen Sie es dann, wenn Sie das noch wollen.
undo-nothing-in = In <bdi>{ $app }</bdi> gibt es nichts rückgängig zu machen.
redo-nothing-in = In <bdi>{ $app }</bdi> gibt es nichts zu wiederholen.
see-what-is-there = Ansehen, was jetzt da ist

## Das Studio: Versionen

what-changed = Was sich änderte
what-changed-optional = Was sich änderte (freiwillig)
save-version-number = Version { $version } sichern
versions-of = Der Entwurf und die Versionen von { $app }
version-by = Von
version-when = Wann
the-draft = Entwurf
draft-nothing-since = Nichts seit der neuesten Version
draft-seen = Was jetzt alle im Studio sehen
version-number = Version { $version }
version-no-message = Keine Nachricht
version-is-draft = ist der Entwurf
restore-version = Version { $version } wiederherstellen
versions-none = Noch keine Version. Eine Version hält den Entwurf für immer so fest, wie er in diesem Augenblick ist; Sie können zu ihr zurück, was immer später geschieht.
versions-help = Wiederherstellen macht eine Version mit einer weiteren Änderung wieder zum Entwurf, also nimmt „Rückgängig“ es zurück.
version-was-saved = Der Entwurf ist als Version { $version } gesichert.
version-was-restored = Version { $version } ist wieder der Entwurf. „Rückgängig“ nimmt das zurück.

## Das Studio: Medien

media-search = Dateien nach Namen durchsuchen
media-absent = Eine Datei <bdi>{ $file }</bdi> gibt es unter den Medien von <bdi>{ $app }</bdi> nicht.
media-add = Eine Datei hinzufügen
media-add-file = Datei hinzufügen
media-title = Titel
media-title-optional = Titel <span class="optional">(freiwillig)</span>
media-none = Noch keine Bilder
media-none-help = Bilder und Dokumente, die Sie hier hinzufügen, lassen sich auf jeder Seite von <bdi>{ $app }</bdi> verwenden und reisen mit ihrem ZIP.
media-no-match = Keine Datei heißt so
media-no-match-help = Prüfen Sie die Schreibweise, oder sehen Sie sich alle an.
media-all = Alle Dateien
media-kind-and-size = { $kind }, { $size }
media-kind-file = Datei
media-more = Mehr zu { $file }
media-copy-source = Die Quelle kopieren
media-download = Herunterladen
media-change = Titel, Text, Ersetzen
media-file = Datei
media-choose = <span class="link">Eine Datei wählen</span> oder hier ablegen
media-kinds-help = Bilder, Ton, Film, Schriften, PDF, Tabellen und ZIP, höchstens 10 MB
alternative-text-optional = Alternativtext <span class="optional">(freiwillig)</span>
alternative-text-help = Was Menschen gesagt wird, die es nicht sehen können.
media-save-words = Titel und Text sichern
media-replace-it = Ersetzen
media-replace-help = Der Name bleibt, also zeigt jede Seite, die sie zeigt, die neue Datei.
media-replace = Ersetzen
media-added = { $file } ist hinzugefügt.
media-same = { $file } enthält schon genau diese Bytes, also wurde nichts hinzugefügt.
media-replaced = { $file } ist ersetzt. Seiten, die sie zeigen, zeigen die neue.
media-said = Was über { $file } gesagt wird, ist gesichert.
media-removed = { $file } ist entfernt. „Rückgängig“ bringt sie zurück.
media-gone = Eine Mediendatei namens { $file } gibt es nicht mehr.
media-seen-other = { $file } wurde ersetzt, nachdem Sie sie gesehen hatten; zuletzt hat { $who } die App geändert. Sehen Sie sich an, wie sie jetzt ist, und entscheiden Sie dann neu.
media-no-file = Es kam keine Datei an. Wählen Sie eine, die nicht leer ist.
media-not-taken = { $file } ist von einer Art, die hier nicht angenommen wird.
media-taken = Angenommen werden { $kinds }.
media-not-it = { $file } heißt { $kind }, aber der Inhalt beginnt nicht so wie bei { $kind }.
media-not-it-help = Sichern Sie das Bild noch einmal in diesem Format, oder benennen Sie die Datei um.
media-other-kind = { $file } ist von anderer Art als { $instead }, deren Name auf den Seiten stehen bleibt.
media-other-kind-help = Wählen Sie eine Datei derselben Art, oder fügen Sie diese daneben hinzu.
media-no-name = { $file } kann keine Datei heißen. Benennen Sie sie um.

## Das Studio: Einstellungen

app-settings = Einstellungen der App
app-settings-kept = Name und Beschreibung sind gesichert.
studio-app-name = Name der App
studio-description = Beschreibung
slots = Slots
slots-help = was die App von ihrer Organisation braucht
checker-finds-nothing = Die Prüfung findet am Entwurf nichts auszusetzen.
errors-see = Ansehen, was wo falsch ist
slot-integration = Eine Integration
slot-phone-number = Eine Telefonnummer
slot-email-sender = Ein E-Mail-Absender
slot-web-address = Eine Webadresse
slot-datastore = Ein Datenspeicher
slot-of = { $slot } von { $adapter }
slot-can = { $slot } · { $abilities }

## Das Protokoll

audit-title = Protokoll
audit-person = Person
audit-kind = Art
audit-every-kind = Jede Art
audit-day = Tag, in UTC
audit-show = Zeigen
audit-clear = Leeren
audit-no-match = Kein Ereignis passt zu diesem Filter
audit-no-match-help = Versuchen Sie einen kürzeren Teil der Adresse, eine andere Art oder einen anderen Tag. Tage zählen nach UTC.
audit-show-all = Alle Ereignisse zeigen
audit-none = Hier ist nichts aufgezeichnet
audit-none-help = Alles, was Menschen in <bdi>{ $org }</bdi> tun, steht künftig hier, das Neueste zuerst.
audit-newest = Neueste Ereignisse
audit-of = Protokoll von { $org }, das Neueste zuerst
audit-event = Ereignis
audit-what = Was
audit-who = Wer
audit-when = Wann
audit-from = von { $address }
audit-size = Das Neueste zuerst, { $count } je Seite
audit-newer = Neuere
audit-older = Ältere
audit-yes = ja
audit-no = nein

## Die Betreiber

operator = Betrieb
builder-publish = Veröffentlichen
refused-suspended = { $org } ist stillgelegt, und niemand kommt hinein. Fragen Sie den Betreiber dieser Installation.
joined = Sie gehören jetzt zu { $org }, als { $role }.
joined-studio = Sie gehören jetzt zu { $org }, als { $role }. Öffnen Sie eine App mit dem Stift am Ende ihrer Zeile im Studio.

## Airscript: Fehler beim Lesen und Rechnen

airscript-too-long = Ein Ausdruck darf { $limit } Bytes haben, und dieser hat mehr.
airscript-split = Teilen Sie ihn auf, jeden Teil in eine eigene Variable oder Funktion.
airscript-too-deep = Klammern, Aufrufe und Texte dürfen { $limit }-mal ineinander stehen, und hier stehen sie tiefer.
airscript-left-over = Vor { $found } ist der Ausdruck zu Ende.
airscript-left-over-remedy = Setzen Sie einen Operator davor, oder nehmen Sie es heraus.
airscript-expected = Vor { $found } fehlt { $what }.
airscript-expected-remedy = Setzen Sie { $what } dorthin.
airscript-the-end = dem Ende
airscript-an-expression = ein Wert
airscript-a-name = ein Name
airscript-a-key = ein Name oder ein Text in Anführungszeichen, der Schlüssel einer Eigenschaft,
airscript-a-property = der Name einer Eigenschaft
airscript-a-function-name = der Name einer Funktion
airscript-arguments = ( mit den Argumenten
airscript-comma-or = , oder { $sign }
airscript-not-closed = Die { $open } in Zeile { $line }, Spalte { $column }, ist nicht geschlossen.
airscript-not-closed-remedy = Setzen Sie { $sign } dorthin, wo sie endet.
airscript-number-too-large = Die Zahl ist zu groß.
airscript-number-too-large-remedy = Zahlen gehen bis etwa 1.8E308.
airscript-text-open = Der Text hat kein schließendes Anführungszeichen.
airscript-text-open-remedy = Setzen Sie " an sein Ende; ein " im Text wird \" geschrieben.
airscript-interpolation-open = Der Ausdruck im Text ist hier nicht geschlossen.
airscript-interpolation-open-remedy = {"Setzen Sie }} an sein Ende; {{, das kein Ausdruck ist, wird \\{{ geschrieben."}
airscript-escape = { $escape } bedeutet in einem Text nichts.
airscript-escape-remedy = {"Ein Schrägstrich wird \\\\ geschrieben; er darf vor \" \\ / n r t v b f u und {{ stehen."}
airscript-no-function = Es gibt keine Funktion { $name }.
airscript-did-you-mean = Meinten Sie { $name }?
airscript-see-functions = Sehen Sie in der Liste der Funktionen nach.
airscript-argument-count = { $name } bekommt { $given ->
    [one] { $given } Argument
   *[other] { $given } Argumente
}.
airscript-takes = { $count ->
    [0] Es nimmt keines.
   *[other] Es nimmt { $count }.
}
airscript-takes-at-least = Es nimmt { $least } oder mehr.
airscript-takes-between = Es nimmt { $least } bis { $most }.
airscript-value-of = VALUE_OF bekommt etwas, das keine Variable ist.
airscript-value-of-remedy = Geben Sie den Namen einer Variablen an.
airscript-misfit = { $function } nimmt als { $parameter } { $kinds }, nicht { $given }.
airscript-unlike = { $left } { $sign } { $right } hat keine Bedeutung.
airscript-no-negative = { $given } hat kein Negatives.
airscript-codes-differ = { $one } und { $other } sind verschiedene Währungen.
airscript-invalid-currency = Betrag und Genauigkeit eines Currency müssen Numbers sein.
airscript-no-own-function = Die App hat keine Funktion { $name }.
airscript-query-limit = LIMIT und OFFSET nehmen eine Number.
airscript-query-source = FROM geht durch eine List oder ein Object.
airscript-limit-steps = Der Ausdruck braucht zu viele Schritte.
airscript-limit-depth = Funktionen rufen einander zu tief auf, oder ein Wert ist zu tief verschachtelt.
airscript-limit-memory = Der Ausdruck erzeugt zu viel Text oder zu viele Werte.
airscript-misfit-remedy = Geben Sie einen Wert dieser Art an.
airscript-unlike-remedy = Wandeln Sie eine Seite vorher um, etwa mit FORMAT_NUMBER oder PARSE_NUMBER.
airscript-numbers-only = Geben Sie eine Number an.
airscript-no-item = @ steht hier für nichts.
airscript-no-item-remedy = {"Es steht in [?( )] für das Element und in der Regel eines Modells für den Wert."}
airscript-no-variable = Hier gibt es keine Variable { $name }.
airscript-declare = Legen Sie sie an, oder nehmen Sie eine, die es gibt.
airscript-no-property = Darin gibt es keine Eigenschaft { $name }.
airscript-no-property-remedy = Nehmen Sie eine Eigenschaft, die es gibt.
airscript-no-own-remedy = Nehmen Sie eine Funktion, die die App hat.
airscript-query-source-remedy = Geben Sie eine List oder ein Object an.
airscript-wildcards = Ein Pfad darf { $limit } Platzhalter haben, und dieser hat mehr.

## Airscript: Listen, Objekte, Zahlen und JSON
airscript-item-misfit = { $function } nimmt hier { $kinds }, nicht { $given }.
airscript-merge-item = Nur Objects lassen sich zusammenführen, nicht { $given }.
airscript-invalid-json = Der Text ist kein JSON: In Zeile { $line }, Spalte { $column }, stimmt er nicht.
airscript-json-too-deep = JSON darf { $limit }-mal verschachtelt sein, und dieses ist es tiefer.
airscript-step-is-zero = Der Schritt einer RANGE darf nicht 0 sein.
airscript-invalid-point = { $parameter } braucht Numbers als latitude und longitude.
airscript-distance-unit = Eine Entfernung ist in m, km, mi oder ft, nicht in { $unit }.

## Daten von Airscript

airscript-invalid-date = Diesen Tag gibt es nicht.
airscript-invalid-time = Diese Uhrzeit gibt es nicht.
airscript-invalid-datetime = Diesen Tag oder diese Uhrzeit gibt es nicht.
airscript-unreadable-date = „{ $text }“ lässt sich nicht als { $format } lesen.

## Airscript: Formate, Kodierungen und Regeln
airscript-no-roman-numeral = Das ist keine römische Zahl.
airscript-no-negative-roman = Für eine negative Number gibt es keine römische Zahl.
airscript-invalid-number-format = „{ $format }“ ist kein Format für Numbers.
airscript-long-number-format = Ein Format für Numbers hat höchstens { $limit } Zeichen.
airscript-invalid-currency-code = „{ $code }“ ist kein Währungscode; er hat drei Buchstaben, wie USD.
airscript-invalid-precision = Die Genauigkeit eines Currency ist eine ganze Number von 0 bis { $most }.
airscript-invalid-currency-format = „{ $format }“ ist kein Format für Currencies.
airscript-amount-not-whole = Der Betrag eines Currency muss ganz sein; er zählt die kleinsten Einheiten.
airscript-invalid-radix = Eine Basis ist eine ganze Number von 2 bis 36.
airscript-invalid-base64 = Der Text ist nicht in Base 64 geschrieben.
airscript-invalid-key = Der Schlüssel ist nicht verwendbar.
airscript-invalid-digest-encoding = Ein Digest wird als Hex oder Base64 geschrieben, nicht als „{ $given }“.
airscript-not-detailed = Das Asset hat kein { $property }; ein Detailed Asset hat eines.
airscript-invalid-asset = visibility, organizationId, assetKey, id oder version des Assets ist ungültig oder fehlt.
airscript-invalid-asset-uri = Der Text ist nicht die URI eines Assets.
airscript-no-such-model = Die App hat kein Modell { $name }.
airscript-rule-message = Die Meldung einer Regel muss ein Text sein.
airscript-phone-country-code = Die Telefonnummer hat keine gültige Landesvorwahl, und eine Region ist nicht angegeben.
airscript-phone-too-short = Die Telefonnummer ist zu kurz.
airscript-phone-too-long = Die Telefonnummer ist zu lang.
airscript-phone-invalid = Das ist keine Telefonnummer.
airscript-phone-region = „{ $region }“ ist keine Region; sie hat zwei Buchstaben, wie US.
airscript-invalid-phone-format = Telefonnummern werden als E164, INTERNATIONAL, NATIONAL oder RFC3966 geschrieben, nicht als „{ $format }“.
airscript-invalid-xml = Der Text ist kein wohlgeformtes XML.
airscript-invalid-soap = Der Text ist kein SOAP-Umschlag mit einem Body.
airscript-soap-version = Die Version von SOAP ist 1.1 oder 1.2, nicht { $version }.
airscript-xml-option = { $option } muss ein Text sein.
airscript-xml-name = „{ $name }“ kann in XML kein Name sein.
airscript-xml-attribute = Das Attribut { $name } muss ein Text, eine Number oder ein Boolean sein.
airscript-xml-lone-attribute = Ein Attribut braucht ein Element, zu dem es gehört; geben Sie root an.
airscript-xml-character = Der Text enthält ein Zeichen, das in XML nicht stehen kann.
airscript-xml-too-deep = Elemente dürfen { $limit }-mal ineinander stehen, und hier stehen sie tiefer.
airscript-xml-doctype = XML mit DOCTYPE wird nicht gelesen.
airscript-xml-entity = XML mit der Entität { $name } wird nicht gelesen.
## Listen

list-comma = {", "}
list-and = {" und "}
list-or = {" oder "}
list-semicolon = {"; "}

## Was eine Rolle darf: das Verb steht in jedem Satz mit „zu“, der Titel allein

verb-view-apps = die Apps zu sehen
verb-create-apps = Apps anzulegen
verb-import-apps = Apps zu importieren
verb-export-apps = Apps zu exportieren
verb-delete-apps = Apps zu löschen
verb-open-studio = das Studio zu öffnen
verb-edit-apps = Apps zu bearbeiten
verb-publish-apps = Apps zu veröffentlichen
verb-view-datastores = die Datenspeicher zu sehen
verb-view-integrations = die verbundenen Konten zu sehen
verb-manage-integrations = Konten bei anderen Diensten zu verbinden
verb-view-resources = die Ressourcen zu sehen
verb-manage-resources = Ressourcen anzulegen und zu ändern
verb-manage-tokens = API-Token anzulegen und zu widerrufen
verb-manage-notifiers = Melder anzulegen und zu ändern
verb-view-org = die Einstellungen der Organisation zu sehen
verb-edit-org = die Einstellungen der Organisation zu ändern
verb-view-audit = das Protokoll zu lesen
verb-view-users = zu sehen, wer zur Organisation gehört
verb-manage-users = zu ändern, was Personen dürfen, und sie zu deaktivieren und zu entfernen
verb-manage-invites = Personen einzuladen
verb-view-roles = zu sehen, was jede Rolle darf
verb-manage-roles = Rollen anzulegen und zu ändern
verb-publish-apps-in = Apps in { $places } zu veröffentlichen
verb-view-datastores-in = die Datenspeicher in { $places } zu sehen
verb-view-integrations-in = die verbundenen Konten in { $places } zu sehen
verb-manage-integrations-in = Konten bei anderen Diensten in { $places } zu verbinden
verb-view-resources-in = die Ressourcen in { $places } zu sehen
verb-manage-resources-in = Ressourcen in { $places } anzulegen und zu ändern
verb-manage-tokens-in = API-Token in { $places } anzulegen und zu widerrufen
verb-manage-notifiers-in = Melder in { $places } anzulegen und zu ändern
verb-change-role-above = eine Rolle zu ändern, die mehr erlaubt als sie selbst
verb-view-as-role-above = sich in einer Rolle umzusehen, die mehr erlaubt als sie selbst
verb-change-people-above = Personen zu ändern, deren Rolle mehr erlaubt als Ihre
verb-give-role-above = eine Rolle zu geben, die mehr erlaubt als Ihre
title-view-apps = Die Apps sehen
title-create-apps = Apps anlegen
title-import-apps = Apps importieren
title-export-apps = Apps exportieren
title-delete-apps = Apps löschen
title-open-studio = Das Studio öffnen
title-edit-apps = Apps bearbeiten
title-publish-apps = Apps veröffentlichen
title-view-datastores = Die Datenspeicher sehen
title-view-integrations = Die verbundenen Konten sehen
title-manage-integrations = Konten bei anderen Diensten verbinden
title-view-resources = Die Ressourcen sehen
title-manage-resources = Ressourcen anlegen und ändern
title-manage-tokens = API-Token anlegen und widerrufen
title-manage-notifiers = Melder anlegen und ändern
title-view-org = Die Einstellungen der Organisation sehen
title-edit-org = Die Einstellungen der Organisation ändern
title-view-audit = Das Protokoll lesen
title-view-users = Sehen, wer zur Organisation gehört
title-manage-users = Ändern, was Personen dürfen, sie deaktivieren und entfernen
title-manage-invites = Personen einladen
title-view-roles = Sehen, was jede Rolle darf
title-manage-roles = Rollen anlegen und ändern
title-in = { $title }: { $place }
group-apps = Apps
group-studio = Studio
group-data = Daten
group-resources = Ressourcen
group-organization = Organisation
group-people = Personen

## Rollen: die Tabelle

roles-lead = Wer in <bdi>{ $org }</bdi> was darf: { $roles }. Sie sind <bdi>{ $role }</bdi>.
roles-counted = { $count ->
    [one] { $count } Rolle
   *[other] { $count } Rollen
}
roles-no-room = Mehr Rollen passen nicht hinein; löschen Sie eine, die niemand mehr braucht.
roles-region = Rechte und Rollen
roles-of = Was jede Rolle von { $org } darf
roles-steps = Was Sie tun können
roles-help = Eine Rolle, die aus einer mitgelieferten entstand, sagt, wo sie abweicht: <span class="mark">hinzugefügt</span>, <span class="mark">entfernt</span> oder auf einige Umgebungen <span class="mark">eingeschränkt</span>. Mitgelieferte Rollen bleiben, wie sie sind; ein Duplikat davon lässt sich ändern.
role-permission = Recht
role-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
role-from = aus { $base }, { $people }
role-built-in = mitgeliefert, { $people }
role-yes = Ja
role-no = Nein
role-added = hinzugefügt
role-removed = entfernt
role-widened = erweitert
role-narrowed = eingeschränkt
role-changed = geändert
role-new = Neue Rolle
role-edit = Bearbeiten
role-view-as = Ansehen als
role-delete = Löschen
role-deleted = Die Rolle { $role } wurde gelöscht.

## Rollen: das Formular

role-from-nothing = Nichts
role-about = Über die Rolle
role-purpose-optional = Wofür sie da ist <span class="optional">(freiwillig)</span>
role-may = Was die Rolle darf
role-may-beside = Was die Rolle darf, verglichen mit { $base }
role-this = Diese Rolle
role-needs = setzt das Recht voraus, { $verbs }
role-locked = Dieses Recht haben Sie selbst nicht, also können Sie es nicht geben
role-unsaved = Noch ist nichts gesichert.
role-unsaved-review = Noch ist nichts gesichert. Die nächste Seite sagt, wer was gewinnt und wer was verliert.
role-review = Prüfen
role-copy = { $role } (Kopie)
role-built-in-stays = Diese Rolle ist mitgeliefert und bleibt, wie sie ist. Duplizieren Sie sie, und ändern Sie das Duplikat.
role-above = Diese Rolle erlaubt mehr als Ihre eigene, also muss sie jemand anders ändern.
role-people-with = Personen mit dieser Rolle
role-nobody = Niemand hat sie.
role-people-hidden = Ihre Rolle zeigt Ihnen nicht, wer zur Organisation gehört.
role-holder-deactivated = <bdi>{ $email }</bdi>, deaktiviert
role-holders-more = und { $count } weitere
role-created = Die Rolle ist angelegt. Geben Sie sie jemandem unter „Personen“, oder laden Sie jemanden mit ihr ein.
role-saved = Die Rolle ist gesichert. Sie gilt ab dem nächsten Klick der Personen, die sie haben.

## Rollen: was eine Änderung bewirkt

role-new-named = Eine neue Rolle: <bdi>{ $role }</bdi>
role-changes = Was sich für <bdi>{ $role }</bdi> ändert
role-unchanged = Es ändert sich nichts: Die Rolle ist schon so.
role-renamed = Sie heißt dann <strong><bdi>{ $role }</bdi></strong> statt <bdi>{ $old }</bdi>. In ihrer Adresse und in Befehlen bleibt es bei <code>{ $word }</code>.
role-allows = Sie erlaubt
role-gained = Gewonnen
role-lost = Verloren
role-to = { $verb }
role-may-now = bekommt das Recht, { $verb }
role-may-no-longer = verliert das Recht, { $verb }
role-because = hinzugefügt, weil es nötig ist, um { $verb }
role-stays-in = Das Recht, { $verb }, bleibt, weil es nötig ist, um { $needing }.
role-allows-nothing = Diese Rolle erlaubt nichts: Wer sie hat, gehört zur Organisation und sieht nichts von ihr.
role-nobody-gains = Niemand gewinnt oder verliert etwas.
role-create = Rolle anlegen
role-save = Rolle sichern
role-back-to-form = Zurück zum Formular
role-whom = Wen es betrifft
role-holders = { $count ->
    [0] Niemand hat diese Rolle.
    [one] { $count } Person hat diese Rolle.
   *[other] { $count } Personen haben diese Rolle.
}
role-holds-from = Es gilt ab ihrem nächsten Klick.
role-yours = Sie haben diese Rolle selbst.
role-invitations = { $count ->
    [one] { $count } Einladung mit dieser Rolle wartet auf eine Antwort.
   *[other] { $count } Einladungen mit dieser Rolle warten auf eine Antwort.
}
role-nobody-yet = Noch niemanden. Sobald sie angelegt ist, lässt sie sich Personen geben, auch mit einer Einladung.

## Rollen: eine löschen

role-delete-named = <bdi>{ $role }</bdi> löschen
role-delete-it = Die Rolle löschen
role-taker = Wer sie hat, bekommt die Rolle
role-show = Zeigen, was das bewirkt
role-same = <bdi>{ $role }</bdi> erlaubt dasselbe, also gewinnt oder verliert niemand etwas.
role-goes =
    { $count ->
        [0] Niemand hat sie.
        [one] { $count } Person bekommt die Rolle <bdi>{ $role }</bdi>.
       *[other] { $count } Personen bekommen die Rolle <bdi>{ $role }</bdi>.
    } Jede Einladung mit ihr wird zu einer mit <bdi>{ $role }</bdi>. Es gibt kein Zurück.
role-keep = Behalten
role-who-moves = Wer die Rolle wechselt

## Rollen: warum etwas nicht getan wurde

role-beyond = Niemand kann geben, was er selbst nicht hat. Ihre eigene Rolle erlaubt nicht, { $verbs }.
role-beyond-help = Nehmen Sie es heraus, oder fragen Sie jemanden, der es hat.
role-taken = Eine Rolle { $role } gibt es schon. Wählen Sie einen anderen Namen.
role-stays = { $role } ist mitgeliefert und bleibt so. Duplizieren Sie die Rolle, und ändern Sie das Duplikat.
role-moved = Seit Sie hingesehen haben, hat sich etwas geändert. Nichts wurde gesichert. So wirkt es sich jetzt aus.
roles-full = { $org } hat { $count } Rollen, und mehr als { $limit } gehen nicht.
roles-full-help = Löschen Sie eine, die niemand mehr braucht.
role-choose-taker = Wählen Sie die Rolle, die an ihre Stelle tritt.
role-no-taker = Keine andere Rolle bleibt im Rahmen Ihrer eigenen, also kann keine an ihre Stelle treten. Fragen Sie einen Admin.
role-base-stays = Woraus eine Rolle entstand, lässt sich nicht ändern.
role-field-twice = das Feld { $field } kommt zweimal vor
role-no-field = eine Rolle hat kein Feld { $field }
role-no-value = eine Rolle hat kein Feld { $field } mit diesem Wert
role-own-changed = Ihre eigene Rolle wurde eben geändert. Nichts wurde getan. Laden Sie die Seite neu.

## Sich als eine Rolle umsehen

viewing = Sie sehen <bdi>{ $org }</bdi> so wie jemand mit der Rolle <strong><bdi>{ $role }</bdi></strong>. Hier lässt sich nichts ändern.
viewing-end = Zurück zur eigenen Rolle
viewing-as = Ansicht als { $role }

## Seiten, die sagen, warum nicht

refusal-back-to = Zurück zu { $org }
refusal-your-orgs = Ihre Organisationen
refusal-factor-way = Zweiter Faktor
refusal-number = Nummer dieser Anfrage: <code>{ $number }</code>
refusal-see-roles = Sehen, was jede Rolle darf
refusal-nothing = Unter dieser Adresse ist nichts
refusal-nothing-help = Eine solche Seite gibt es nicht, oder Sie haben keinen Zugang zu ihr. Vielleicht ist der Link alt oder vertippt.
refusal-cross-site = Abgelehnt: Das kam von einer anderen Website
refusal-cross-site-help = Änderungen werden nur von Hangars eigenen Seiten angenommen. Öffnen Sie die Seite hier, und versuchen Sie es noch einmal.
refusal-invalid = Das passt so nicht
refusal-conflict = Inzwischen hat sich etwas geändert
refusal-too-large = Zu groß
refusal-unreadable = Hier nicht lesbar
refusal-throttled = Zu viele Versuche
refusal-busy = Hangar ist beschäftigt
refusal-busy-help = Im Augenblick ist zu viel los. Nichts wurde geändert. Versuchen Sie es in ein paar Sekunden noch einmal.
refusal-broken = Bei uns ist etwas kaputtgegangen
refusal-broken-help = Nichts wurde geändert. Wenn es wieder geschieht, nennen Sie Ihrem Betreiber die Nummer unten; die Ursache steht im Log.
refusal-suspended = { $org } ist stillgelegt
refusal-suspended-kept = Niemand kommt zurzeit hinein. Ihre Apps, ihre Daten und ihre Personen bleiben alle erhalten, wie sie waren.
refusal-suspended-ask = Nur der Betreiber dieser Installation kann die Stilllegung aufheben. Fragen Sie dort, oder fragen Sie einen Admin von { $org }, der vielleicht den Grund kennt.
refusal-factor = { $org } verlangt einen zweiten Faktor
refusal-factor-why = Wer { $org } betritt, muss neben dem Passwort einen zweiten Faktor zeigen.
refusal-factor-show = Zeigen Sie Ihren einmal in diesem Browser, und Sie sind drin.
refusal-factor-set-up = Richten Sie in Ihrem Konto einen ein; das dauert eine Minute und braucht eine App, die Codes erzeugt.
refusal-viewing = Nur zum Ansehen
refusal-viewing-why = Sie sehen sich als { $role } um. In dieser Ansicht lässt sich nichts ändern.
refusal-viewing-way = Kehren Sie mit der Schaltfläche oben in Ihre eigene Rolle zurück, und versuchen Sie es noch einmal.
refusal-role = Ihre Rolle erlaubt das nicht
refusal-role-why = Sie sind { $role } in { $org }, und diese Rolle erlaubt nicht, { $verb }. { $may }
refusal-role-may = { $count ->
    [0] Keine Rolle erlaubt es.
    [one] Die Rolle { $roles } erlaubt es.
   *[other] Die Rollen { $roles } erlauben es.
}
refusal-role-ask = Bitten Sie { $people } um eine andere Rolle.
refusal-role-nobody = Niemand sonst hier kann Ihnen eine andere Rolle geben. Fragen Sie, wer diesen Hangar betreibt.
## Anmelden

sign-in-button = Anmelden
sign-in-to = Bei Hangar anmelden
sign-in-to-go-on = Melden Sie sich an, um zu der Seite zu kommen, die Sie aufgerufen haben.
sign-in-email = E-Mail-Adresse
sign-in-password = Passwort
sign-in-no-account = Kein Konto? Ein Admin einer Organisation kann Sie einladen, oder Ihr Betreiber legt eines an.
sign-in-wrong = Die E-Mail-Adresse oder das Passwort ist falsch. Prüfen Sie beides, und versuchen Sie es noch einmal.
sign-in-changed = Das Konto wurde geändert, während Sie sich anmeldeten. Versuchen Sie es noch einmal.
sign-in-password-set = Ihr neues Passwort gilt. Melden Sie sich damit an.
sign-in-too-late = Das dauerte zu lange, oder zu viele Codes waren falsch. Melden Sie sich noch einmal an.
forgot-password = Passwort vergessen?
code-enter = Code eingeben
code-why-sign-in = Ihr Passwort war richtig. Ihr Konto verlangt außerdem einen Code.
code-why-proof = Sie haben einen zweiten Faktor eingerichtet, nachdem Sie sich in diesem Browser angemeldet hatten. Zeigen Sie ihn hier einmal.
code-label = Code
code-help = Die sechs Ziffern, die Ihre App jetzt zeigt, oder einer Ihrer Wiederherstellungscodes.
code-continue = Weiter
code-none-sign-in = Beides nicht zur Hand? Fragen Sie Ihren Betreiber. Oder <a href="/sign-in">melden Sie sich mit einem anderen Konto an</a>.
code-none-account = Beides nicht zur Hand? Fragen Sie Ihren Betreiber. Oder gehen Sie <a href="/account">zurück zu Ihrem Konto</a>.
code-wrong = Dieser Code ist falsch. Geben Sie den ein, den Ihre App jetzt zeigt, oder einen Wiederherstellungscode.
code-used = Dieser Code wurde schon benutzt. Warten Sie auf den nächsten; er kommt innerhalb von 30 Sekunden.

## Adressen und Passwörter

email-none = „{ $typed }“ ist keine E-Mail-Adresse.
email-like = Geben Sie sie ein wie name@example.com.
email-has-account = { $email } hat schon ein Konto. Nehmen Sie eine andere Adresse.
email-taken = { $email } geht nicht: Ein anderes Konto hat diese Adresse. Ihre bleibt, wie sie war.
email-same = Das ist schon Ihre Adresse. Geben Sie die neue ein.
password-short = { $count ->
    [one] Das Passwort hat { $count } Zeichen. Nehmen Sie { $limit } oder mehr; ein Satz ist leicht zu merken.
   *[other] Das Passwort hat { $count } Zeichen. Nehmen Sie { $limit } oder mehr; ein Satz ist leicht zu merken.
}
password-long = { $count ->
    [one] Das Passwort hat { $count } Zeichen. Nehmen Sie höchstens { $limit }.
   *[other] Das Passwort hat { $count } Zeichen. Nehmen Sie höchstens { $limit }.
}
password-common = Dieses Passwort gehört zu denen, die zuerst ausprobiert werden. Wählen Sie ein anderes; ein Satz ist leicht zu merken.
password-known = Dieses Passwort ist kaum mehr als Ihr Name, der einer Ihrer Organisationen oder der dieses Produkts, und das wird zuerst ausprobiert. Fügen Sie Wörter hinzu, die nichts damit zu tun haben.
password-not-yours = Das ist nicht Ihr Passwort. Geben Sie das ein, mit dem Sie sich anmelden.
password-same = Das ist Ihr jetziges Passwort. Wählen Sie ein anderes.
password-meanwhile = Ihr Passwort wurde gerade eben anderswo geändert.
password-show = Zeigen, was getippt ist
password-change-yours = Ihr Passwort ändern
password-present = Ihr jetziges Passwort
password-new = Neues Passwort
password-help = 8 Zeichen oder mehr, so viele Sie wollen: Ein Satz ist leichter zu merken als ein Rätsel. Ihre Namen und Passwörter, die viele haben, werden nicht angenommen.
password-ends = Alle anderen Browser, in denen Sie angemeldet sind, werden abgemeldet, und früher verschickte Links öffnen nichts mehr. Hier bleiben Sie angemeldet, und eine E-Mail darüber geht an <bdi>{ $email }</bdi>.
password-change = Passwort ändern

## Ein vergessenes Passwort und Links aus E-Mails

forgotten-mailbox = Sehen Sie in Ihr Postfach
forgotten-sent = Wenn <strong><bdi>{ $email }</bdi></strong> ein Konto hat, ist eine E-Mail mit einem Link unterwegs. Der Link gilt einmal, eine Stunde lang.
forgotten-nothing = Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, und prüfen Sie, ob Sie sich mit dieser Adresse anmelden. Fragen Sie dann Ihren Betreiber.
forgotten-no-mail = Diese Installation verschickt selbst keine E-Mails: Wenn keine kommt, fragen Sie Ihren Betreiber nach dem Link.
forgotten-back = Zurück zur Anmeldung
forgotten-another = Eine andere Adresse
forgotten-help = Die, mit der Sie sich anmelden. Dorthin geht ein Link, mit dem Sie ein neues Passwort setzen.
forgotten-send = Link senden
forgotten-known = Doch wieder eingefallen? <a href="/sign-in">Zurück zur Anmeldung</a>
reset-title = Neues Passwort setzen
reset-for = Für <strong><bdi>{ $email }</bdi></strong>. Alle Browser, die damit angemeldet sind, werden abgemeldet.
reset-help = 8 Zeichen oder mehr; ein Satz ist leichter zu merken als ein Rätsel.
reset-set = Passwort setzen
reset-afterwards = Danach melden Sie sich damit an. Hat Ihr Konto einen zweiten Faktor, wird er wie immer verlangt.
link-dead = Dieser Link öffnet nichts
link-dead-password = Er wurde schon benutzt, er ist älter als eine Stunde, oder ein neuerer wurde verschickt. Fordern Sie einen anderen an; Ihr Passwort ist, wie es war.
link-dead-email = Er wurde schon benutzt, er ist älter als ein Tag, ein neuerer wurde verschickt, oder er ist für ein Konto, mit dem Sie nicht angemeldet sind. Fordern Sie in Ihrem Konto einen anderen an; Ihre Adresse ist, wie sie war.
link-another = Einen anderen Link anfordern

## Mein Konto

account-back-to = Zurück zu <bdi>{ $org }</bdi>
account-organizations = Organisationen
account-profile = Profil
account-security = Sicherheit
account-sign-ins = Anmeldungen
account-looks = Sprache und Farben
account-name-help = Steht auf der Schaltfläche Ihres Kontos.
account-save-name = Namen sichern
account-email = E-Mail-Adresse
account-verified = Bestätigt
account-not-verified = Nicht bestätigt
account-email-help = Damit melden Sie sich an, und E-Mails zu Ihrem Konto gehen dorthin.
account-email-unconfirmed = Noch ist nicht bestätigt, dass sie Ihnen gehört.
account-verify = Bestätigen
account-change-address = Adresse ändern
account-waiting-same = Ein Link zum Bestätigen ist unterwegs. Öffnen Sie ihn innerhalb eines Tages in diesem Browser.
account-waiting = Ein Link ging an <strong><bdi>{ $email }</bdi></strong>. Ihre Adresse ändert sich, wenn Sie ihn innerhalb eines Tages in diesem Browser öffnen.
account-no-mail = Diese Installation verschickt selbst keine E-Mails: Wenn keine kommt, fragen Sie Ihren Betreiber.
account-password-help = Wenn Sie es ändern, werden alle anderen Browser abgemeldet.
account-factor-asked = Außer dem Passwort wird ein Code Ihrer App verlangt.
account-codes-left = { $count ->
    [one] { $count } Wiederherstellungscode ist übrig.
   *[other] { $count } Wiederherstellungscodes sind übrig.
}
account-factor-help = Zum Passwort ein Code einer App auf Ihrem Handy: Ein gestohlenes Passwort öffnet dann nichts.
account-manage = Verwalten
account-set-up = Einrichten
account-where = Wo Sie angemeldet sind
account-end-others = Überall sonst abmelden
account-this-one = dieser Browser
browser-on = { $browser } auf { $system }
browser-unknown = Ein unbekanntes Programm
account-signed-in = { $which ->
    [this] Angemeldet <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>
    [this-from] Angemeldet <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>, von { $address }
    [other-from] Angemeldet <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>, zuletzt benutzt <time datetime="{ $seen-iso }" title="{ $seen-exact }" data-ago>{ $seen }</time>, von { $address }
   *[other] Angemeldet <time datetime="{ $since-iso }" title="{ $since-exact }" data-ago>{ $since }</time>, zuletzt benutzt <time datetime="{ $seen-iso }" title="{ $seen-exact }" data-ago>{ $seen }</time>
}
account-sign-out-of = { $which ->
    [this] { $browser } abmelden, diesen hier
   *[other] { $browser } abmelden
}
account-your-orgs = Ihre Organisationen
account-all-orgs = Alle
account-no-orgs = Sie gehören zu keiner Organisation. Bitten Sie einen Admin, Sie aufzunehmen.
account-suspended = Stillgelegt
account-org-factor = Verlangt einen zweiten Faktor
account-language = Sprache
account-language-help = Sätze, Datumsangaben und Zahlen, in jedem Browser, in dem Sie sich anmelden, und in E-Mails an Sie.
language-browser = Wie der Browser
language-unknown = Eine Sprache „{ $word }“ gibt es hier nicht. Wählen Sie eine von denen, die zu sehen sind.
theme-unknown = Farben „{ $word }“ gibt es nicht. Wählen Sie hell, dunkel oder wie das System.
theme-follows = Die Farben folgen Ihnen in jeden Browser, in dem Sie sich anmelden.
account-done-saved = Ihr Name ist gesichert.
account-done-ended = Die Anmeldung ist beendet. In jenem Browser müssen Sie sich neu anmelden.
account-done-left = Sie gehören nicht mehr zu dieser Organisation.
account-done-password = Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.
account-done-email-asked = Ein Link ging an Ihre neue Adresse. Öffnen Sie ihn dort, um zu wechseln.
account-done-verification-sent = Ein Link ging an Ihre Adresse. Öffnen Sie ihn dort, um zu bestätigen, dass sie Ihnen gehört.
account-done-verified = Ihre Adresse ist bestätigt.
account-done-email = Ihre Adresse ist geändert. Melden Sie sich von jetzt an mit der neuen an.
account-done-factor-removed = Ihr zweiter Faktor ist ausgeschaltet.
account-done-others-ended = Überall sonst sind Sie abgemeldet.
account-done-language = Ihre Sprache ist gesichert. Sätze, Datumsangaben und Zahlen folgen ihr.

## Eine andere E-Mail-Adresse

email-change = Ihre E-Mail-Adresse ändern
email-now = Ihre Adresse jetzt
email-new = Neue Adresse
email-new-help = Dorthin geht ein Link. Ihre Adresse ändert sich, wenn Sie ihn innerhalb eines Tages öffnen; bis dahin melden Sie sich mit der jetzigen an.
account-your-password = Ihr Passwort
email-is-yours = Ist das Ihre Adresse?
email-is-yours-help = Sie sind mit <strong><bdi>{ $email }</bdi></strong> angemeldet. Bestätigen Sie, dass Sie E-Mails an diese Adresse lesen.
email-from-now = Diese Adresse von jetzt an verwenden?
email-from-now-help = Bisher melden Sie sich mit <bdi>{ $before }</bdi> an. Von jetzt an ist es <strong><bdi>{ $email }</bdi></strong>, und E-Mails gehen dorthin.
email-confirm = Adresse bestätigen
email-use = Diese Adresse verwenden
email-not-now = Jetzt nicht

## Der zweite Faktor

factor = Zweiter Faktor
factor-on = An
factor-off = Aus
factor-app = Authenticator-App
factor-app-help = Wer sich mit Ihrem Passwort anmeldet, muss auch einen Code Ihrer App zeigen oder einen Wiederherstellungscode.
factor-move = Zu einer anderen App umziehen
factor-codes = Wiederherstellungscodes
factor-codes-badge = { $count } übrig
factor-codes-help = Jeder öffnet einmal, für den Tag, an dem Ihr Handy verloren geht.
factor-codes-none = Keiner ist übrig: Erzeugen Sie jetzt neue.
factor-codes-few = Nur noch wenige sind übrig: Erzeugen Sie neue.
factor-codes-make = Neue Codes erzeugen
factor-switch-it-off = Ausschalten
factor-off-then = Dann öffnet Ihr Passwort allein Ihr Konto.
factor-switch-off = Ausschalten
factor-switch-on = Einschalten
factor-org = <strong><bdi>{ $org }</bdi></strong>
factor-asked = { $count ->
    [one] Er bleibt an, solange { $orgs } ihn verlangt. Für ein anderes Handy ziehen Sie zu einer anderen App um.
   *[other] Er bleibt an, solange { $orgs } ihn verlangen. Für ein anderes Handy ziehen Sie zu einer anderen App um.
}
factor-asked-members = { $count ->
    [one] Er bleibt an, solange { $orgs } von Mitgliedern einen zweiten Faktor verlangt.
   *[other] Er bleibt an, solange { $orgs } von Mitgliedern einen zweiten Faktor verlangen.
}
factor-stays-on = { $org } verlangt von Mitgliedern einen zweiten Faktor, daher bleibt Ihrer an.
factor-stays-on-help = Ziehen Sie stattdessen zu einer anderen App um, oder fragen Sie dort einen Admin.
factor-add = Hangar in Ihre App aufnehmen
factor-picture = QR-Code für Ihre Authenticator-App. Dasselbe steht als Text daneben.
factor-scan = Scannen Sie das mit Ihrer Authenticator-App. Auf diesem Gerät: <a href="{ $uri }" hx-boost="false">in einer App öffnen</a>.
factor-type-key = Oder tippen Sie diesen Schlüssel in die App
factor-copy = Kopieren
factor-copy-key = Den Schlüssel kopieren
factor-key-help = Zeitbasiert, 6 Ziffern, SHA-1, alle 30 Sekunden.
factor-code-now = Der Code, den sie jetzt zeigt
factor-code-not = Das ist nicht der Code, den die App jetzt zeigt. Prüfen Sie, ob die Uhr Ihres Handys richtig geht.
factor-late = Es wird gerade nichts eingerichtet, oder es dauerte länger als 15 Minuten. Beginnen Sie noch einmal.
factor-begin = Einen zweiten Faktor einrichten
factor-first-you = Zuerst, dass Sie es sind
factor-beside = Ein Code zum Passwort
factor-moving-help = Die jetzige App gilt weiter, bis der erste Code der neuen kommt.
factor-begin-help = Ein gestohlenes Passwort öffnet dann nichts: Wer sich anmeldet, braucht auch den Code, den eine App auf Ihrem Handy zeigt. Jede Authenticator-App taugt dafür, etwa Aegis, 1Password, Google oder Microsoft Authenticator.
factor-step-password = Geben Sie Ihr Passwort ein.
factor-step-scan = Scannen Sie ein Bild mit der App, und geben Sie den Code ein, den sie zeigt.
factor-step-codes = Bewahren Sie zehn Wiederherstellungscodes auf, für den Tag, an dem das Handy verloren geht.
factor-code-of-now = Von Ihrer jetzigen App, oder ein Wiederherstellungscode.
factor-code-of = Von Ihrer App, oder ein Wiederherstellungscode.
factor-remove = Zweiten Faktor ausschalten
factor-remove-help = Ihr Passwort allein öffnet dann Ihr Konto. Die Codes der App und Ihre Wiederherstellungscodes öffnen nichts mehr, und eine E-Mail darüber geht an Ihre Adresse.
recovery-keep = Diese Wiederherstellungscodes aufbewahren
recovery-once = Sie werden nur dieses eine Mal gezeigt. Jeder öffnet einmal, wenn Ihr Handy verloren ist: Bewahren Sie sie in einem Passwortmanager oder auf Papier auf, getrennt vom Handy. Frühere Codes öffnen nichts mehr.
recovery-yours = { $count ->
    [one] Ihr { $count } Wiederherstellungscode
   *[other] Ihre { $count } Wiederherstellungscodes
}
recovery-copy = Alle kopieren
recovery-kept = Ich habe sie aufbewahrt
recovery-renew = Neue Wiederherstellungscodes erzeugen
recovery-renew-help = { $count ->
    [one] { $count } Code ist übrig. Er verfällt, und zehn neue werden einmal gezeigt.
   *[other] { $count } Codes sind übrig. Sie verfallen, und zehn neue werden einmal gezeigt.
}

## E-Mails zu einem Konto

letter-footer =
    Wann: { $when }
    Von: { $from }

    Hangar, { $site }
letter-command-line = Kommandozeile
letter-notice =
    { $said }

    Wenn Sie das nicht waren, setzen Sie sofort ein neues Passwort: { $site }/forgotten
    Sehen Sie danach Ihr Konto durch: { $site }/account
letter-reset =
    Jemand hat ein neues Passwort für Ihr Hangar-Konto { $email } angefordert.

    Setzen Sie es hier, innerhalb einer Stunde:
    { $site }/reset/{ $token }

    Der Link gilt einmal, und nur der neueste gilt. Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.
letter-verify =
    Jemand möchte { $email } für sein Hangar-Konto verwenden.

    Wenn Sie das waren, öffnen Sie innerhalb eines Tages diesen Link, in dem Browser, in dem Sie angemeldet sind:
    { $site }/account/email/{ $token }

    Der Link gilt einmal, und nur der neueste gilt. Wenn Sie das nicht waren, tun Sie nichts: Ohne Sie kann die Adresse nicht verwendet werden.
letter-email-asked-subject = Eine andere Adresse wurde verlangt
letter-email-asked = Jemand, der Ihr Passwort kennt, will die Adresse Ihres Hangar-Kontos in { $email } ändern.
letter-email-changed-subject = Ihre Adresse wurde geändert
letter-email-changed = Die Adresse Ihres Hangar-Kontos ist jetzt { $email }. An diese hier gehen keine E-Mails mehr.
letter-password-changed-subject = Ihr Passwort wurde geändert
letter-password-changed = Das Passwort Ihres Hangar-Kontos wurde geändert, und alle anderen Browser wurden abgemeldet.
letter-factor-added-subject = Ihr zweiter Faktor ist an
letter-factor-added = Ihr Hangar-Konto verlangt von jetzt an außer dem Passwort einen Code einer Authenticator-App. Früher erzeugte Wiederherstellungscodes gelten nicht mehr.
letter-factor-removed-subject = Ihr zweiter Faktor ist aus
letter-factor-removed = Ihr Hangar-Konto verlangt nichts mehr außer dem Passwort.
letter-recovery-used-subject = Ein Wiederherstellungscode wurde benutzt
letter-recovery-used = { $left ->
    [0] Ein Wiederherstellungscode Ihres Hangar-Kontos wurde benutzt. Es war der letzte: Erzeugen Sie in Ihrem Konto neue.
    [one] Ein Wiederherstellungscode Ihres Hangar-Kontos wurde benutzt. Einer ist übrig.
   *[other] Ein Wiederherstellungscode Ihres Hangar-Kontos wurde benutzt. { $left } sind übrig.
}
letter-recovery-renewed-subject = Ihre Wiederherstellungscodes wurden erneuert
letter-recovery-renewed = Ihr Hangar-Konto hat neue Wiederherstellungscodes. Die früheren gelten nicht mehr.
## Personen: die Liste

invite-people = Personen einladen
users-choose-admin = Nichts wurde geändert. Wählen Sie unten eine Person, die Admin werden soll, und geben Sie ihr diese Rolle.
users-look = Sie sind { $role } und können sehen, wer zu <bdi>{ $org }</bdi> gehört.
users-no-role-may = Keine Rolle hier darf das ändern; fragen Sie Ihren Betreiber.
users-who-may = Ändern dürfen das: <strong>{ $roles }</strong>.
users-search = Personen nach Name oder Adresse durchsuchen
users-search-by = Nach Name oder Adresse suchen
users-role = Rolle
users-every-role = Jede Rolle
users-state = Status
users-every-state = Jeder Status
user-active = Aktiv
user-deactivated = Deaktiviert
user-closed = Konto abgeschaltet
users-second-factor = Zweiter Faktor
users-factor-any = Mit oder ohne zweiten Faktor
users-factor-with = Mit zweitem Faktor
users-factor-without = Ohne zweiten Faktor
users-clear = Filter aufheben
users-last-seen = Zuletzt aktiv
users-on = Ein
users-off = Aus
users-none = Niemand passt zu dieser Suche
users-none-help = Die Suche sieht auf Namen und E-Mail-Adressen. Versuchen Sie einen kürzeren Teil davon, eine andere Rolle oder einen anderen Status.
users-show-all = Alle zeigen
users-of = Personen von { $org }
users-choose = Wählen
users-person = Person
users-choose-named = { $name } wählen
users-you = Sie
users-not-yet = Noch nie
users-with-chosen = Mit den Gewählten
users-all-here = Alle auf dieser Seite
users-role-to-give = Rolle, die sie bekommen
users-give-role = Rolle geben
user-deactivate = Deaktivieren
user-reactivate = Reaktivieren
users-paging = Nach Namen, { $count } je Seite
users-found = { $count ->
    [0] Niemand passt
    [one] { $count } Person
   *[other] { $count } Personen
}
users-field-twice = Das Feld { $field } kam zweimal an. Laden Sie die Seite neu, und versuchen Sie es noch einmal.
users-choose-people = Wählen Sie 1 bis { $most } Personen, und dann, was mit ihnen geschehen soll.
users-choose-verb = Wählen Sie, was geschehen soll: eine Rolle geben, deaktivieren oder reaktivieren.
users-removed = { $who } gehört nicht mehr zu dieser Organisation.
users-nothing-changed = Es gab nichts zu ändern.
users-role-given = { $count ->
    [one] { $count } Person hat jetzt eine andere Rolle.
   *[other] { $count } Personen haben jetzt eine andere Rolle.
}
users-deactivated = { $count ->
    [one] { $count } Person ist deaktiviert. Sie behält ihre Rolle, kommt aber nicht mehr hinein.
   *[other] { $count } Personen sind deaktiviert. Sie behalten ihre Rolle, kommen aber nicht mehr hinein.
}
users-reactivated = { $count ->
    [one] { $count } Person ist reaktiviert. Sie kommt wieder hinein.
   *[other] { $count } Personen sind reaktiviert. Sie kommen wieder hinein.
}
users-gone = Eine der gewählten Personen ist nicht mehr da. Nichts wurde geändert. Wählen Sie noch einmal.
users-choose-role = Wählen Sie eine der Rollen dieser Organisation.
users-confirm-other = Das ist nicht die Adresse von { $name }. Tippen Sie { $email }, um zu bestätigen.
users-there-already = { $email } gehört schon zu { $org }.
last-admin = Diese Organisation hätte keinen aktiven Admin mehr. Machen Sie zuerst eine andere Person zum Admin.

## Personen: eine davon

user-unchanged = Nichts wurde geändert.
user-only-admin-you = Sie sind der einzige aktive Admin von <bdi>{ $org }</bdi>, und eine Organisation hat immer einen. Machen Sie zuerst eine andere Person zum Admin, und kommen Sie dann wieder.
user-only-admin = <bdi>{ $name }</bdi> ist der einzige aktive Admin von <bdi>{ $org }</bdi>, und eine Organisation hat immer einen. Machen Sie zuerst eine andere Person zum Admin, und kommen Sie dann wieder.
user-above = Die Rolle { $role } erlaubt mehr als Ihre, daher können Sie hier nichts ändern.
user-above-nobody = Keine Rolle hier darf es; fragen Sie Ihren Betreiber.
user-above-who = Es dürfen: <strong>{ $roles }</strong>.
user-look = Sie sind { $role } und können das sehen.
user-role-in = Rolle in { $org }
user-what-roles-may = Was jede Rolle darf
user-goes = Was geht: der Zugang zu <bdi>{ $org }</bdi>, die Rolle { $role }.
user-goes-invited = Was geht: der Zugang zu <bdi>{ $org }</bdi>, die Rolle { $role } und die Einladungen, die auf eine Antwort warten und ungültig werden: <bdi>{ $invited }</bdi>.
user-remove = <bdi>{ $name }</bdi> entfernen
user-type-to-confirm = Tippen Sie <strong><bdi>{ $email }</bdi></strong>, um zu bestätigen
user-choose-admin = Einen anderen Admin wählen
user-this-is-you = Das sind Sie. Was Sie sich hier nehmen, muss Ihnen eine andere Person zurückgeben.
user-role-help = Sie gilt ab dem nächsten Klick, auch wo die Person schon angemeldet ist.
user-change-role = Rolle ändern
user-access = Zugang
user-closed-help = Der Betreiber hat dieses Konto überall abgeschaltet. Nur der Betreiber kann es wieder einschalten.
user-deactivate-help = Wer deaktiviert ist, kommt nicht mehr in <bdi>{ $org }</bdi> hinein, behält die Rolle und bleibt in dieser Liste. Das lässt sich zurücknehmen. Andere Organisationen sind nicht betroffen.
user-reactivate-help = <bdi>{ $name }</bdi> kommt nicht in <bdi>{ $org }</bdi> hinein. Einmal reaktiviert, gilt wieder die Rolle { $role }.
user-email = E-Mail-Adresse
user-verified = Bestätigt
user-not-verified = Nicht bestätigt
user-since = Mitglied seit
user-open-invitations = Offene Einladungen
user-none = Keine
user-stays = Was bleibt: jede App und Version dieser Person, ihr Name im Protokoll und ihr Konto, das auch zu anderen Organisationen gehören kann. Um sie wieder hereinzulassen, laden Sie sie neu ein.
user-and-more = { $list } und weitere
user-role-done = Die Rolle ist geändert. Sie gilt ab dem nächsten Klick dieser Person.
user-deactivated-done = Deaktiviert. Ab dem nächsten Klick kommt diese Person nicht mehr hinein; ihre Rolle behält sie.
user-reactivated-done = Reaktiviert. Diese Person kommt wieder hinein.
user-activity-missing = Wählen Sie, ob die Person hineindarf.

## Personen: austreten

leave-org = { $org } verlassen
leave = Verlassen
leave-help = Danach kommen Sie nicht mehr in <bdi>{ $org }</bdi> hinein, bis jemand von dort Sie wieder einlädt. Ihre Einladungen, die niemand beantwortet hat, werden ungültig. Was Sie gebaut haben, bleibt.
leave-button = <bdi>{ $org }</bdi> verlassen
leave-only-admin = Sie sind der einzige Admin von <bdi>{ $org }</bdi>
leave-only-admin-help = Wenn Sie gingen, könnte niemand mehr etwas an dieser Organisation ändern. Machen Sie zuerst eine andere Person zum Admin, und gehen Sie dann.
leave-back = Zurück zu meinem Konto
leave-only-admin-title = Sie sind der einzige Admin

## Einladungen: die Liste

invites-address = Adresse
invites-no-match = Keine Einladung passt zu diesem Filter
invites-no-match-help = Versuchen Sie einen kürzeren Teil der Adresse oder einen anderen Status.
invites-show-all = Alle Einladungen zeigen
invites-none = Noch ist niemand eingeladen
invites-none-help = Laden Sie Personen per E-Mail zu <bdi>{ $org }</bdi> ein. Jede bekommt einen eigenen Link und die Rolle, die Sie wählen.
invites-of = Einladungen zu { $org }, die neuesten zuerst
invites-sent-when = Gesendet
invites-copy = Den Link kopieren
invites-copy-of = Den Link von { $email } kopieren
invites-waiting = Unterwegs. Wenn das so bleibt, endete der Server, bevor sie gesendet war: Senden Sie sie noch einmal.
invites-taken = Der Mailserver hat sie angenommen.
invites-kept = Die E-Mail liegt im Ordner outbox.
invites-failed = Sie wurde nicht gesendet. <bdi>{ $trouble }</bdi> Beheben Sie das, und senden Sie sie dann noch einmal.
invites-again = Noch einmal senden, mit einem neuen Link
invites-again-to = Noch einmal an { $email } senden
invites-revoke = Zurückziehen
invites-revoke-of = Die Einladung von { $email } zurückziehen
invites-by = { $inviter ->
    [operator] vom Betreiber
   *[person] von <bdi>{ $inviter }</bdi>
}
invites-until = bis&nbsp;<time datetime="{ $iso }" title="{ $exact }">{ $day }</time>
invites-ended = am&nbsp;<time datetime="{ $iso }" title="{ $exact }">{ $day }</time>
invites-day = { $day }.{ $month }.{ $year }
invites-pending = Offen
invites-accepted = Angenommen
invites-expired = Abgelaufen
invites-revoked = Zurückgezogen
invites-sent = { $count ->
    [one] { $count } Einladung ist unterwegs.
   *[other] { $count } Einladungen sind unterwegs.
}
invites-made = { $count ->
    [one] { $count } Einladung ist angelegt. Es ist kein Mailserver eingerichtet: E-Mails liegen im Ordner outbox des Datenordners. Kopieren Sie den Link unten, und geben Sie ihn weiter.
   *[other] { $count } Einladungen sind angelegt. Es ist kein Mailserver eingerichtet: E-Mails liegen im Ordner outbox des Datenordners. Kopieren Sie den Link unten, und geben Sie ihn weiter.
}
invites-resent = Die Einladung von { $email } hat einen neuen Link; der vorige öffnet nichts mehr. Er ist unterwegs.
invites-resent-kept = Die Einladung von { $email } hat einen neuen Link; der vorige öffnet nichts mehr. Es ist kein Mailserver eingerichtet: E-Mails liegen im Ordner outbox des Datenordners. Kopieren Sie den Link unten, und geben Sie ihn weiter.
invites-revoked-done = Die Einladung von { $email } ist zurückgezogen. Ihr Link öffnet nichts mehr.
invites-too-soon = { $seconds ->
    [one] Die letzte E-Mail an { $email } ging vor weniger als einer Minute hinaus. Versuchen Sie es in { $seconds } Sekunde noch einmal.
   *[other] Die letzte E-Mail an { $email } ging vor weniger als einer Minute hinaus. Versuchen Sie es in { $seconds } Sekunden noch einmal.
}
invites-member-now = { $email } ist inzwischen Mitglied.
invites-newer = { $email } hat eine neuere Einladung. Senden Sie diese noch einmal.
invites-taken-up = { $email } hat die Einladung angenommen.
invites-taken-back = Die Einladung von { $email } wurde zurückgezogen. Laden Sie die Person neu ein.
invites-above = Die Rolle, zu der { $email } eingeladen ist, erlaubt mehr als Ihre. Fragen Sie einen Admin.

## Einladungen: einladen

invite-people-to = Personen zu <bdi>{ $org }</bdi> einladen
invite-addresses = E-Mail-Adressen
invite-addresses-help = Je Zeile eine, oder mit Kommas dazwischen; höchstens { $most }. Jede Person bekommt eine eigene E-Mail.
invite-see-person = Diese Person ansehen
invite-see-invitation = Zur Einladung
invite-role-help = Sie können Rollen geben, die nicht mehr erlauben als Ihre.
invite-what-each-may = Was jede darf
invite-choose-role = Wählen Sie eine Rolle
invite-begin = Wo sie beginnen
invite-console = Konsole
invite-console-help = Apps, Daten und Einstellungen von <bdi>{ $org }</bdi>.
invite-studio = Studio
invite-studio-help = Die Apps, um eine zu öffnen und zu bauen. Die Rolle muss das Studio erlauben.
invite-message = Nachricht <span class="optional">(freiwillig)</span>
invite-message-help = Sie steht in der E-Mail, mit Ihrem Namen.
invite-send = Einladungen senden
invite-leave-out = Diese weglassen, { $count } senden
invite-open-for = { $days ->
    [one] Eine Einladung ist { $days } Tag offen und gilt einmal.
   *[other] Eine Einladung ist { $days } Tage offen und gilt einmal.
}
invite-no-address = { $typed } ist keine E-Mail-Adresse.
invite-member = { $email } ist schon Mitglied.
invite-member-deactivated = { $email } ist ein deaktiviertes Mitglied. Reaktivieren Sie die Person stattdessen.
invite-open-already = { $email } hat eine Einladung, die bis { $until } offen ist. Senden Sie diese noch einmal.
invite-role-missing = Eine Rolle fehlt.
invite-role-missing-help = Wählen Sie eine, die Sie geben dürfen.
invite-too-many = Das sind { $count } Adressen.
invite-too-many-help = Senden Sie höchstens { $most } auf einmal.
invite-address-missing = Eine Adresse fehlt.
invite-address-missing-help = Geben Sie mindestens eine ein, die eingeladen werden kann.
invite-most-open = { $open } Einladungen dieser Organisation sind offen, von { $most }, die es sein dürfen.
invite-most-open-help = Ziehen Sie einige zurück, die niemand annehmen wird.

## Einladungen: was ein Link öffnet

invite-belong = Sie gehören zu <bdi>{ $org }</bdi>
invite-join = <bdi>{ $org }</bdi> beitreten
invite-join-title = { $org } beitreten
invite-open = <bdi>{ $org }</bdi> öffnen
invite-by = { $inviter ->
    [operator] Der Betreiber lädt Sie ein.
   *[person] <bdi>{ $inviter }</bdi> lädt Sie ein.
}
invite-your-role = Ihre Rolle
invite-for = Für
invite-region = Region
invite-open-until = Offen bis
invite-your-name = Ihr Name
invite-choose-password = Wählen Sie ein Passwort
invite-password-help = Mindestens 8 Zeichen. Ein Satz lässt sich leichter merken als ein Rätsel.
invite-sign-in-help = Sie haben ein Konto. Melden Sie sich an, und treten Sie dann mit einem Klick bei.
invite-password = Passwort
invite-sign-in = Anmelden
invite-unexpected = Wenn Sie das nicht erwartet haben, tun Sie nichts: Sie treten erst bei, wenn Sie die Schaltfläche drücken.
invite-member-already = Sie sind schon Mitglied, also gibt es nichts anzunehmen.
invite-sign-out = Abmelden und weiter
invite-stay = Angemeldet bleiben
invite-your-orgs = Ihre Organisationen
invite-unknown = Unter dieser Adresse ist nichts
invite-unknown-why = Keine Einladung hat diesen Link. Vielleicht hat ein Mailprogramm ihn abgeschnitten: Kopieren Sie ihn ganz, vom ersten bis zum letzten Zeichen.
invite-unknown-help = Wenn das nicht hilft, bitten Sie die Person, die Sie eingeladen hat, die Einladung noch einmal zu senden.
invite-superseded = Es gibt einen neueren Link
invite-superseded-why = Ihre Einladung zu { $org } wurde noch einmal gesendet, und nur der neueste Link öffnet sie.
invite-superseded-help = { $inviter ->
    [operator] Suchen Sie in Ihrem Postfach nach der neuesten E-Mail. Ist keine da, bitten Sie den Betreiber, sie noch einmal zu senden.
   *[person] Suchen Sie in Ihrem Postfach nach der neuesten E-Mail. Ist keine da, bitten Sie { $inviter }, sie noch einmal zu senden.
}
invite-used = Diese Einladung wurde schon angenommen
invite-used-why = Der Link galt ein einziges Mal, für { $email }.
invite-used-help = { $inviter ->
    [operator] Waren Sie das, dann melden Sie sich an. Waren Sie es nicht, dann sagen Sie es dem Betreiber: Jemand anders hatte Ihren Link.
   *[person] Waren Sie das, dann melden Sie sich an. Waren Sie es nicht, dann sagen Sie es { $inviter }: Jemand anders hatte Ihren Link.
}
invite-expired = Diese Einladung ist abgelaufen
invite-expired-why = Die Einladung zu { $org } war bis { $until } offen.
invite-expired-help = { $inviter ->
    [operator] Bitten Sie den Betreiber, sie noch einmal zu senden: Die neue E-Mail hat einen neuen Link.
   *[person] Bitten Sie { $inviter }, sie noch einmal zu senden: Die neue E-Mail hat einen neuen Link.
}
invite-revoked = Diese Einladung wurde zurückgezogen
invite-revoked-why = Jemand von { $org } hat sie zurückgenommen.
invite-revoked-help = { $inviter ->
    [operator] Wenn Sie das für einen Irrtum halten, fragen Sie den Betreiber.
   *[person] Wenn Sie das für einen Irrtum halten, fragen Sie { $inviter }.
}
invite-void = Diese Einladung ist ungültig
invite-void-why = { $inviter ->
    [operator] Der Betreiber hat Sie als { $role } zu { $org } eingeladen und darf das nicht mehr.
   *[person] { $inviter } hat Sie als { $role } zu { $org } eingeladen und darf das nicht mehr.
}
invite-void-help = Bitten Sie einen Admin von { $org } um eine neue Einladung.
invite-closed = Diese Organisation ist stillgelegt
invite-closed-why = Im Moment kann niemand { $org } beitreten.
invite-closed-help = { $inviter ->
    [operator] Fragen Sie den Betreiber, wann sie wieder offen ist. Ihre Einladung gilt bis { $until }.
   *[person] Fragen Sie { $inviter }, wann sie wieder offen ist. Ihre Einladung gilt bis { $until }.
}
invite-deactivated = Diese Person ist deaktiviert
invite-deactivated-why = { $email } ist hier bekannt und wurde deaktiviert; eine Einladung ändert daran nichts.
invite-deactivated-help = Bitten Sie einen Admin von { $org } oder den Betreiber dieser Installation, Sie zu reaktivieren.
invite-unclaimed = Dieses Konto wartet auf sein Passwort
invite-unclaimed-why = { $email } hat ein Konto, mit dem sich noch niemand angemeldet hat, und dieser Link beweist nicht, wem es gehört.
invite-unclaimed-help = Fragen Sie den Betreiber dieser Installation nach dem Passwort. Melden Sie sich dann an, und öffnen Sie den Link noch einmal.
invite-other = Sie sind als { $person } angemeldet
invite-other-why = Diese Einladung zu { $org } ist für { $email }, und nur diese Person kann sie annehmen.
invite-other-help = Wenn Sie das auch sind, melden Sie sich ab, und machen Sie weiter. Mit der Einladung ist nichts geschehen.

## Einladungen: die E-Mail

letter-invite-subject = Ihre Einladung zu { $org }
letter-invite-begin = { $inviter ->
    [operator] Der Betreiber lädt Sie ein, { $org } auf Hangar beizutreten. Ihre Rolle dort: { $role }.
   *[person] { $inviter } lädt Sie ein, { $org } auf Hangar beizutreten. Ihre Rolle dort: { $role }.
}
letter-invite-open = Öffnen Sie diesen Link, um anzunehmen:
letter-invite-terms = Er ist nur für { $email }, gilt einmal und ist bis { $until } offen.
letter-invite-end = Wenn Sie das nicht erwartet haben, tun Sie nichts: Sie treten erst bei, wenn Sie annehmen. Geben Sie den Link an niemanden weiter.

## Personen finden

people = Personen

## Die Betreiber: Organisationen

operator-lead = Was diese Installation enthält. Nichts davon gehört zu einer einzelnen Organisation.
operator-orgs = Organisationen
operator-accounts = Konten
operator-make-org = Organisation anlegen
operator-search-orgs = Organisationen nach Name oder Adresse durchsuchen
operator-name-or-address = Name oder Adresse
operator-orgs-none = Noch keine Organisationen
operator-orgs-none-help = Legen Sie die erste an. Alles Weitere macht ihr Admin.
operator-orgs-no-match = Keine Organisation heißt „{ $search }“
operator-orgs-no-match-help = Die Suche sieht auf Namen und Adressen. Prüfen Sie die Schreibweise, oder sehen Sie sich alle an.
operator-show-all-orgs = Alle Organisationen zeigen
operator-orgs-by-name = Organisationen, nach Namen
operator-members = Mitglieder
operator-size = Größe
operator-state = Status
operator-made = Angelegt
operator-active = Aktiv
operator-packed = { $size }, gepackt, wie es gespeichert ist
operator-name-help = Die Adresse bleibt, wie sie ist, damit Links weiter funktionieren.
operator-save-name = Namen sichern
operator-admins = Admins
operator-admins-none = { $invited ->
    [0] Niemand ist aktiver Admin. Machen Sie jemanden dazu, sonst kommt niemand hinein.
   *[other] Noch ist niemand aktiver Admin.
}
operator-cannot-yet = Kann sich noch nicht anmelden
operator-accept-until = Kann annehmen bis <time datetime="{ $iso }">{ $exact }</time>
operator-invited = Eingeladen
operator-first-password = { $email } hat noch kein Passwort. Einen Link für das erste gibt die Kommandozeile: <code>hangar account reset-link { $email }</code>
operator-another-admin = E-Mail-Adresse eines weiteren Admins
operator-another-admin-help = Wenn die bisherigen fort sind. Wer ein Konto hat, wird sofort Admin; wer keines hat, wird eingeladen.
operator-make-admin = Zum Admin machen
operator-suspend = { $name } stilllegen
operator-suspend-help = { $count ->
    [one] Vom nächsten Schritt an kommt niemand mehr hinein: das einzige Mitglied sieht eine Seite, auf der das steht. Nichts wird gelöscht, alle können sich weiter anmelden und anderswo arbeiten, und Sie können die Organisation jederzeit wieder öffnen.
   *[other] Vom nächsten Schritt an kommt niemand mehr hinein: die { $count } Mitglieder sehen eine Seite, auf der das steht. Nichts wird gelöscht, alle können sich weiter anmelden und anderswo arbeiten, und Sie können die Organisation jederzeit wieder öffnen.
}
operator-resume = { $name } wieder öffnen
operator-resume-help = { $count ->
    [one] Alles ist noch so, wie es bei der Stilllegung war. Das einzige Mitglied kommt sofort wieder hinein.
   *[other] Alles ist noch so, wie es bei der Stilllegung war. Die { $count } Mitglieder kommen sofort wieder hinein.
}
operator-done-made = Die Organisation ist angelegt. Der Admin kann jetzt hinein.
operator-done-reserved = Die Rolle ist vergeben. Anmelden kann sich die Person noch nicht: der nächste Schritt steht unter „Admins“.
operator-done-invited = Eine Einladung ist unterwegs. Wer sie bekommt, ist Admin, sobald sie angenommen ist.
operator-done-renamed = Der Name ist gesichert.
operator-done-appointed = Es gibt jetzt einen Admin mehr.
operator-done-suspended = Die Organisation ist stillgelegt. Die Mitglieder sehen das bei ihrem nächsten Schritt.
operator-done-resumed = Die Organisation ist wieder offen.
operator-type-name = Tippen Sie { $name }, um die Organisation stillzulegen.
operator-suspended-already = { $org } ist schon stillgelegt.
operator-not-suspended = { $org } ist nicht stillgelegt.
operator-one-address = Geben Sie eine einzige Adresse ein.
operator-admin-already = { $email } ist schon aktiver Admin von { $org }.
operator-slug-optional = Adresse <span class="optional">(freiwillig)</span>
operator-slug-help = Die Adresse steht in jedem Link und lässt sich später nicht ändern. Kleinbuchstaben, Ziffern und Bindestriche; leer gelassen, entsteht sie aus dem Namen.
operator-region-help = Alles, was der Organisation gehört, liegt hier. Das lässt sich später nicht ändern.
operator-hue-optional = Farbe <span class="optional">(freiwillig)</span>
operator-hue-help = Die Admins können sie ändern. Ohne Wahl bekommt die Organisation von selbst eine.
operator-first-admin = E-Mail-Adresse des ersten Admins
operator-first-admin-help = Diese Person lädt alle anderen ein. Wer hier ein Konto hat, ist sofort Admin; wer keines hat, bekommt eine Einladung.
operator-make-the-org = Organisation anlegen

## Die Betreiber: Konten

operator-account = Konto
operator-email = E-Mail-Adresse
operator-second-factor = Zweiter Faktor
operator-last-seen = Zuletzt aktiv
operator-mark = Betreiber
operator-is = Betreiber
operator-yes = Ja
operator-no = Nein
operator-on = Ein
operator-off = Aus
operator-never = Nie
operator-deactivated = Deaktiviert
operator-no-password = Noch kein Passwort
operator-orgs-of-none = Keine
operator-and-more = und { $count } weitere
operator-search-accounts = Konten nach E-Mail-Adresse oder Name durchsuchen
operator-email-or-name = E-Mail-Adresse oder Name
operator-accounts-no-match = Kein Konto passt zu „{ $search }“
operator-accounts-no-match-help = Die Suche sieht auf E-Mail-Adressen und Namen. Prüfen Sie die Schreibweise, oder sehen Sie sich alle an.
operator-show-all-accounts = Alle Konten zeigen
operator-accounts-by-email = Konten, nach E-Mail-Adresse
operator-seats-none = Diese Person ist in keiner Organisation Mitglied.
operator-deactivated-there = Dort deaktiviert
operator-sign-ins = Anmeldungen
operator-browsers = { $count ->
    [0] Kein Browser ist angemeldet.
    [one] { $count } Browser ist angemeldet. Wird er abgemeldet, muss er sich neu anmelden; sonst ändert sich nichts.
   *[other] { $count } Browser sind angemeldet. Werden sie abgemeldet, muss sich jeder neu anmelden; sonst ändert sich nichts.
}
operator-sign-out-all = Überall abmelden
operator-deactivate = Dieses Konto deaktivieren
operator-own = Das ist Ihr eigenes Konto. Deaktivieren kann es jemand anderes aus dem Betrieb, oder die Kommandozeile: <code>hangar account deactivate { $email }</code>
operator-deactivate-help = Alle Anmeldungen enden sofort, und niemand kann sich mehr mit diesem Konto anmelden, in keiner Organisation. Was diese Person gemacht hat, bleibt, und ihre Mitgliedschaften bleiben auch. Sie können das Konto jederzeit reaktivieren.
operator-deactivate-named = { $email } deaktivieren
operator-reactivate = Dieses Konto reaktivieren
operator-reactivate-help = Die Person kann sich wieder anmelden, mit demselben Passwort und in denselben Rollen wie zuvor.
operator-reactivate-named = { $email } reaktivieren
operator-done-deactivated = Das Konto ist deaktiviert. Alle Anmeldungen sind beendet.
operator-done-reactivated = Das Konto ist wieder aktiv. Die Person muss sich neu anmelden.
operator-done-signed-out = Alle Anmeldungen dieses Kontos sind beendet.
operator-own-account = Das ist Ihr eigenes Konto. Bitten Sie jemand anderen aus dem Betrieb, es zu deaktivieren.
operator-deactivated-already = { $email } ist schon deaktiviert.
operator-active-already = { $email } ist schon aktiv.
operator-last-admin = { $email } ist der letzte aktive Admin von { $orgs }. Machen Sie dort zuerst jemand anderen zum Admin, und kommen Sie dann wieder.

## Die Installation einrichten

setup = Einrichten
setup-heading = Diese Installation einrichten
setup-lead = Zu Beginn ein Betreiber und eine Organisation. Mehr von beidem kommt später.
setup-you = Sie als Betreiber
setup-password = Passwort
setup-password-help = Mindestens 8 Zeichen. Ein Satz merkt sich leichter als ein Rätsel.
setup-first-org = Die erste Organisation
setup-slug-help = Kleinbuchstaben, Ziffern und Bindestriche. Die Adresse steht in jedem Link.
setup-region-help = Alles, was der Organisation gehört, liegt hier. Eine Region lässt sich später nicht ändern.
setup-do = Hangar einrichten

## Organisationen

org-address = Adresse
org-region = Region
org-suspended = Stillgelegt
org-asks-factor = Verlangt einen zweiten Faktor
org-no-region = Diese Region gibt es nicht.
org-no-region-help = Wählen Sie eine der drei.
org-no-slug = { $slug } ist als Adresse nicht möglich.
org-no-slug-help = Nehmen Sie 1 bis 48 Zeichen: a bis z, 0 bis 9 und dazwischen einzelne Bindestriche.
org-slug-taken = Die Adresse { $slug } ist vergeben. Wählen Sie eine andere.
org-member-already = { $email } ist schon Mitglied von { $org }.
org-factor-unshown = Sie haben selbst keinen zweiten Faktor gezeigt und würden sich damit aussperren.
org-factor-unshown-help = Richten Sie zuerst Ihren ein, und kommen Sie dann wieder.
org-no-hue = Diese Farbe gibt es nicht.
org-no-hue-help = Wählen Sie eine der zwölf.
org-saved = Die Einstellungen von <bdi>{ $org }</bdi> sind gesichert.
org-locked-none = Sie sind { $role } und können diese Einstellungen sehen. Keine Rolle hier darf sie ändern; fragen Sie Ihren Betreiber.
org-locked = Sie sind { $role } und können diese Einstellungen sehen. Ändern dürfen sie: <strong>{ $roles }</strong>.
org-hue = Farbe
org-hue-help = Die Linie unter der oberen Leiste, die Kachel beim Wechseln und der Tab im Browser tragen sie.
org-sign-in = Anmeldung
org-factor = Von jedem Mitglied einen zweiten Faktor verlangen
org-factor-help = Neben dem Passwort einen Code aus einer App auf dem Handy.
org-factor-all = Jedes Mitglied hat schon einen.
org-factor-locked = { $count ->
    [one] { $count } Mitglied hatte bisher keinen und kommt erst hinein, wenn es einen eingerichtet hat.
   *[other] { $count } Mitglieder hatten bisher keinen und kommen erst hinein, wenn sie einen eingerichtet haben.
}
org-factor-asked = { $count ->
    [one] { $count } Mitglied hatte bisher keinen und wird beim nächsten Schritt hier danach gefragt.
   *[other] { $count } Mitglieder hatten bisher keinen und werden beim nächsten Schritt hier danach gefragt.
}
org-factor-yours = Ihren zweiten Faktor einrichten
org-kept = { $region }. Alles, was dieser Organisation gehört, liegt dort. Das lässt sich nicht ändern.
picker-none = Noch keine Organisation
picker-none-help = Sie sind angemeldet, aber in keiner Organisation Mitglied. Bitten Sie einen Admin, Sie aufzunehmen, und kommen Sie dann wieder hierher.
picker-choose = Organisation wählen
picker-lead = Die zuletzt geöffneten stehen vorn.
picker-no-match = Keine Ihrer Organisationen heißt so
picker-no-match-help = Prüfen Sie die Schreibweise, oder sehen Sie sich alle an.
picker-more = Sie gehören zu mehr Organisationen, als hier Platz finden. Suchen Sie nach der, in die Sie wollen.
nothing-open = Für Sie ist noch nichts offen
nothing-open-help = Sie sind { $role } in <bdi>{ $org }</bdi>, und diese Rolle öffnet keinen Teil der Konsole. Bitten Sie einen Admin der Organisation, sie zu erweitern oder Ihnen eine andere zu geben.
your-orgs = Ihre Organisationen

## Die Farben der Organisationen

hue-rose = Rosa
hue-coral = Koralle
hue-amber = Bernstein
hue-olive = Olive
hue-fern = Farn
hue-jade = Jade
hue-teal = Petrol
hue-sky = Himmel
hue-cobalt = Kobalt
hue-iris = Iris
hue-orchid = Orchidee
hue-plum = Pflaume

## Datenspeicher

datastores-lead = Wo die Apps von <bdi>{ $org }</bdi> aufbewahren, was Menschen eingeben: einer für jede Umgebung.
datastores-of = Datenspeicher von { $org }
environment-word = Umgebung
datastore-tables = Tabellen
datastore-since = Seit
datastore-no-tables = Noch keine
datastore-development = Zum Ausprobieren. Nichts darin muss bleiben.
datastore-qa = Zum Testen einer App, bevor sie live geht, mit eigens dafür gemachten Daten.
datastore-production = Für das, was Kunden in Apps eingeben, die live sind.
datastore-hidden-none = Der Datenspeicher { $environment } wird nicht gezeigt: Ihre Rolle { $role } reicht nicht bis { $environment }. Keine Rolle hier tut es; fragen Sie Ihren Betreiber.
datastore-hidden = Der Datenspeicher { $environment } wird nicht gezeigt: Ihre Rolle { $role } reicht nicht bis { $environment }. Sehen dürfen ihn: <strong>{ $roles }</strong>.
datastores-later = Tabellen erscheinen hier, sobald eine App mit App Objects in einer Umgebung veröffentlicht ist. Das Veröffentlichen kommt mit einer späteren Version von Hangar; bis dahin sind diese Datenspeicher leer.
datastores-stay = Was darin liegt, bleibt in der Region { $region } <span class="badge">{ $badge }</span>, wie alles von dieser Organisation.

## Das Protokoll: was geschah

fact-signed-in = Angemeldet
fact-code-asked = Passwort richtig, nach dem zweiten Faktor gefragt
fact-sign-in-failed = Anmeldung gescheitert
fact-signed-out = Abgemeldet
fact-sign-in-revoked = Anmeldung beendet
fact-account-created = Konto angelegt
fact-account-changed = Konto geändert
fact-password-changed = Passwort geändert
fact-password-reset-asked = Neues Passwort angefordert
fact-password-reset = Neues Passwort über Link in E-Mail gesetzt
fact-email-change-asked = Andere E-Mail-Adresse angefordert
fact-email-changed = E-Mail-Adresse geändert
fact-second-factor-begun = Einrichten eines zweiten Faktors begonnen
fact-second-factor-added = Zweiter Faktor eingeschaltet
fact-second-factor-removed = Zweiter Faktor ausgeschaltet
fact-second-factor-shown = Zweiter Faktor gezeigt
fact-second-factor-failed = Zweiter Faktor gescheitert
fact-recovery-code-used = Wiederherstellungscode benutzt
fact-recovery-codes-renewed = Wiederherstellungscodes erneuert
fact-passkey-begun = Hinzufügen eines Passkeys begonnen
fact-passkey-added = Passkey hinzugefügt
fact-passkey-renamed = Passkey umbenannt
fact-passkey-removed = Passkey entfernt
fact-link-refused = Link aus E-Mail abgewiesen
fact-account-deactivated = Konto deaktiviert
fact-account-reactivated = Konto reaktiviert
fact-org-created = Organisation angelegt
fact-org-changed = Organisation geändert
fact-org-suspended = Organisation stillgelegt
fact-org-resumed = Organisation wieder geöffnet
fact-member-added = Mitglied aufgenommen
fact-member-role-changed = Rolle eines Mitglieds geändert
fact-member-deactivated = Mitglied deaktiviert
fact-member-reactivated = Mitglied reaktiviert
fact-member-removed = Mitglied entfernt
fact-member-left = Mitglied ausgetreten
fact-invite-sent = Einladung gesendet
fact-invite-resent = Einladung noch einmal gesendet
fact-invite-revoked = Einladung widerrufen
fact-invite-accepted = Einladung angenommen
fact-invite-refused = Einladung abgewiesen
fact-role-created = Rolle angelegt
fact-role-changed = Rolle geändert
fact-role-deleted = Rolle gelöscht
fact-view-began = Ansicht als Rolle begonnen
fact-view-ended = Ansicht als Rolle beendet
fact-datastore-created = Datenspeicher angelegt
fact-app-created = App angelegt
fact-app-imported = App importiert
fact-app-duplicated = App dupliziert
fact-app-renamed = App umbenannt
fact-app-edited = App bearbeitet
fact-edit-undone = Änderung rückgängig gemacht
fact-edit-redone = Änderung wiederholt
fact-version-saved = Version gesichert
fact-version-restored = Version wiederhergestellt
fact-app-exported = App exportiert
fact-app-deleted = App gelöscht
fact-resource-created = Ressource angelegt
fact-resource-changed = Ressource geändert
fact-resource-tested = Ressource geprüft
fact-resource-switched-on = Ressource eingeschaltet
fact-resource-switched-off = Ressource ausgeschaltet
fact-resource-replaced = Ressource ersetzt
fact-resource-deleted = Ressource gelöscht
fact-adapter-created = Eigene Integration angelegt
fact-adapter-changed = Eigene Integration geändert
fact-adapter-deleted = Eigene Integration gelöscht
fact-consent-begun = Zustimmung bei anderem Dienst erbeten
fact-consent-given = Zustimmung bei anderem Dienst gegeben
fact-consent-refused = Zustimmung bei anderem Dienst verweigert
fact-token-created = API-Token angelegt
fact-token-changed = API-Token geändert
fact-token-revoked = API-Token widerrufen
fact-slot-bound = Slot gefüllt
fact-slot-released = Slot geleert
fact-slot-requested = Andere gebeten, einen Slot zu füllen
fact-slot-request-ended = Bitte um einen Slot zurückgezogen
fact-app-published = App veröffentlicht
fact-app-promoted = App befördert
fact-app-rolled-back = App zurückgesetzt
fact-app-unpublished = App zurückgezogen
fact-publication-proposed = Veröffentlichung vorgeschlagen
fact-publication-approved = Veröffentlichung freigegeben
fact-publication-declined = Veröffentlichung abgelehnt
fact-publication-withdrawn = Vorschlag zurückgezogen

## Das Protokoll: was noch bekannt ist

detail-allows = erlaubt
detail-because = weil
detail-before = vorher
detail-bytes = Bytes
detail-edit = Änderung
detail-format = Format
detail-from = von
detail-gained = neu erlaubt
detail-hue = Farbe
detail-invitations = Einladungen
detail-invited-by = eingeladen von
detail-kind = Art
detail-left = noch übrig
detail-lost = nicht mehr erlaubt
detail-operator = Betreiber
detail-people = Personen
detail-reason = Grund
detail-region = Region
detail-replacement = Ersatz
detail-request = Anfrage
detail-role = Rolle
detail-second-factor = zweiter Faktor
detail-sent-to = gesendet an
detail-sign-ins = Anmeldungen
detail-sign-ins-ended = beendete Anmeldungen
detail-start = Beginn
detail-to = an
detail-tree = Baum
detail-until = bis
detail-verified = bestätigt
detail-version = Version

## Das Studio: vor dem Veröffentlichen

operator-factor-help = Für Menschen, die ihr Handy und ihre Wiederherstellungscodes verloren haben. Vergewissern Sie sich zuerst, dass wirklich diese Person darum bittet. Alle ihre Anmeldungen enden, und sie meldet sich mit dem Passwort allein an, bis sie wieder einen zweiten Faktor einrichtet.
operator-factor-remove = Zweiten Faktor von { $email } entfernen
operator-done-factor = Der zweite Faktor ist entfernt, und alle Anmeldungen dieses Kontos sind beendet. Die Person meldet sich mit dem Passwort allein an, bis sie wieder einen einrichtet.
operator-no-factor = { $email } hat keinen zweiten Faktor.
operator-own-factor = Das ist Ihr eigenes Konto. Schalten Sie den zweiten Faktor unter „Mein Konto“ aus.
edit-both = { $first }; { $second }
edit-media-replaced = Medien: { $name } ersetzt
edit-version-restored = Version { $version } wiederhergestellt
app-name-differs = Das ist nicht der Name der App. Tippen Sie genau { $name }.
## Passkeys

passkeys = Passkeys
passkeys-yours = Ihre Passkeys
passkeys-none = Sie haben keinen. Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts an, ohne Passwort, und niemand kann ihn Ihnen auf einer anderen Seite entlocken.
passkeys-guard = Wer sich mit Ihrem Passwort anmeldet, muss auch einen von diesen zeigen, oder einen anderen Teil Ihres zweiten Faktors.
passkeys-full = Sie haben { $count }, mehr geht nicht. Entfernen Sie einen, um einen anderen hinzuzufügen.
passkeys-most = Sie haben { $count } Passkeys, mehr geht nicht. Entfernen Sie zuerst einen.
passkeys-impossible = Passkeys gehen nur an einer Adresse mit https und einem Namen, und diese Installation ist unter { $address }.
passkeys-elsewhere = Passkeys gehen nur unter { $origin }. Öffnen Sie Hangar dort, um sie zu benutzen.
passkeys-unknown = Dieser Browser kennt keine Passkeys. Nehmen Sie einen anderen oder eine neuere Version.
passkeys-scripts = Passkeys brauchen Skripte, und dieser Browser führt keine aus.
passkeys-line-none = Fingerabdruck, Gesicht oder PIN statt eines Passworts.
passkeys-line = { $count ->
    [one] 1 Passkey meldet Sie ohne Passwort an.
   *[other] { $count } Passkeys melden Sie ohne Passwort an.
}
passkey-synced = Synchronisiert
passkey-one-device = Auf einem Gerät
passkey-beside = Nur neben dem Passwort
passkey-made-unused = Hinzugefügt <time datetime="{ $made-iso }" title="{ $made-exact }" data-ago>{ $made-ago }</time>, noch nicht benutzt
passkey-made-used = Hinzugefügt <time datetime="{ $made-iso }" title="{ $made-exact }" data-ago>{ $made-ago }</time>, zuletzt benutzt <time datetime="{ $used-iso }" title="{ $used-exact }" data-ago>{ $used-ago }</time>
passkey-rename-named = { $name } umbenennen
passkey-save-name = Namen sichern
passkey-remove-named = { $name } entfernen
passkey-added = Ihr Passkey ist hinzugefügt. Melden Sie sich nächstes Mal damit an.
passkey-renamed = Der Name ist gesichert.
passkey-removed = Der Passkey ist entfernt. Löschen Sie ihn auch auf Ihrem Gerät, wo er nichts mehr nützt.
passkey-add = Passkey hinzufügen
passkey-first-you = Zuerst, dass Sie es sind
passkey-what = Ein Passkey liegt auf Ihrem Telefon, Ihrem Rechner, in einem Passwortmanager oder auf einem Sicherheitsschlüssel. Er öffnet Ihr Konto, wenn Sie dort Fingerabdruck, Gesicht oder eine PIN zeigen.
passkey-first-one = Von da an öffnet Ihr Passwort allein Ihr Konto nicht mehr: Wer es eingibt, muss auch den Passkey zeigen. Sie bekommen zehn Wiederherstellungscodes für den Tag, an dem er verloren ist.
passkey-password = Ihr Passwort
passkey-continue = Weiter
passkey-make = Ein Passkey für dieses Konto
passkey-make-help = Ihr Browser fragt, wo er liegen soll, und nach Fingerabdruck, Gesicht oder einer PIN.
passkey-name-help = Daran erkennen Sie ihn in Ihrer Liste wieder.
passkey-create = Passkey erstellen
passkey-remove = Passkey entfernen
passkey-removal = Er öffnet Ihr Konto nicht mehr, und ein Brief darüber geht an Ihre Adresse.
passkey-removal-last = Er ist der letzte Teil Ihres zweiten Faktors: Ihr Passwort allein öffnet dann Ihr Konto, und Ihre Wiederherstellungscodes gehen auch.
passkey-stays = { $org } verlangt von den Mitgliedern einen zweiten Faktor, und dies ist der letzte Teil von Ihrem.
passkey-stays-help = Fügen Sie zuerst einen anderen Passkey oder eine Authenticator-App hinzu.
passkey-late = Es wird kein Passkey hinzugefügt, oder es dauerte länger als 10 Minuten. Beginnen Sie von vorn.
passkey-unfit = Dieser Passkey passt nicht zu dem, was gefragt war, und wurde nicht hinzugefügt. Beginnen Sie von vorn, und nehmen Sie ein anderes Gerät, wenn es wieder geschieht.
passkey-known = Dieser Passkey gehört hier schon zu einem Konto und wurde nicht hinzugefügt. Wählen Sie ein anderes Gerät.
passkey-unreadable = Die Antwort Ihres Browsers ist nicht lesbar. Versuchen Sie es noch einmal.
passkey-wrong = Dieser Passkey hat nichts geöffnet: Er ist hier nicht bekannt, er wurde entfernt, oder es dauerte zu lange. Versuchen Sie es noch einmal, oder melden Sie sich anders an.
passkey-confirm = Mit einem Passkey bestätigen
passkey-sign-in = Mit einem Passkey anmelden
passkey-instead = Ein Passkey tut es auch, und meldet Sie ohne Passwort an.
proof-title = Zweiten Faktor zeigen
proof-why-sign-in = Ihr Passwort war richtig. Ihr Konto verlangt daneben einen Passkey oder einen Code.
proof-why-browser = Sie haben einen zweiten Faktor hinzugefügt, nachdem dieser Browser angemeldet war. Zeigen Sie ihn hier einmal.
proof-passkey = Passkey benutzen
proof-code = Code
proof-or-code = Oder einen Code eingeben
proof-code-help = Die sechs Ziffern, die Ihre App jetzt zeigt, oder einer Ihrer Wiederherstellungscodes.
proof-recovery-help = Einer Ihrer Wiederherstellungscodes.
proof-continue = Weiter
proof-neither-sign-in = Beides nicht zur Hand? Fragen Sie den Betreiber. Oder <a href="/sign-in">melden Sie sich als jemand anderes an</a>.
proof-neither = Beides nicht zur Hand? Fragen Sie den Betreiber. Oder gehen Sie <a href="/account">zurück zu Ihrem Konto</a>.
second-factor-passkeys = { $count ->
    [one] 1 Passkey kann neben dem Passwort gezeigt werden.
   *[other] { $count } Passkeys können neben dem Passwort gezeigt werden.
}
second-factor-no-app = Sie haben keine Authenticator-App. Ihre Codes öffnen, wo kein Passkey zur Hand ist.
second-factor-add-app = App hinzufügen
second-factor-app-removal = Ihre Passkeys bleiben und werden neben dem Passwort verlangt. Die Codes der App öffnen nichts mehr, und ein Brief darüber geht an Ihre Adresse.
second-factor-with-passkeys = Ohne die App wird neben Ihrem Passwort ein Passkey verlangt.
second-factor-on = Neben dem Passwort wird ein Passkey oder ein Code verlangt.
off = Aus
letter-passkey-added-subject = Ein Passkey wurde hinzugefügt
letter-passkey-added = Der Passkey „{ $name }“ wurde Ihrem Hangar-Konto hinzugefügt. Er meldet von jetzt an ohne Passwort an.
letter-passkey-removed-subject = Ein Passkey wurde entfernt
letter-passkey-removed = Der Passkey „{ $name }“ Ihres Hangar-Kontos wurde entfernt. Er öffnet nichts mehr. Ihr Konto verlangt weiterhin einen zweiten Faktor neben dem Passwort.
letter-passkey-removed-last = Der Passkey „{ $name }“ Ihres Hangar-Kontos wurde entfernt. Er öffnet nichts mehr. Ihr Konto verlangt jetzt nichts neben dem Passwort.
letter-app-removed-subject = Ihre Authenticator-App wurde entfernt
letter-app-removed = Ihr Hangar-Konto verlangt keinen Code einer Authenticator-App mehr. Neben dem Passwort wird ein Passkey oder ein Wiederherstellungscode verlangt.
js-passkey-none = Es wurde kein Passkey benutzt. Versuchen Sie es wieder, wenn Sie so weit sind.
js-passkey-here = Dieses Gerät hat schon einen Passkey für Ihr Konto. Wählen Sie ein anderes.
js-passkey-failed = Ihr Browser konnte keinen Passkey benutzen. Versuchen Sie es noch einmal, oder machen Sie ohne weiter.
js-passkey-later = Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal.

## Katalog: was es zum Bauen gibt

control-type-inline-container = Inline-Container
control-type-fieldset = Fieldset-Container
control-type-selectable-container = Auswählbarer Container
control-type-container-list = Container-Liste
control-type-form = Formular
control-type-markdown = Markdown
control-type-hyperlink = Hyperlink
control-type-currency-input = Währungsfeld
control-type-time-input = Uhrzeitfeld
control-type-secure-input = Feld für Geheimes
control-type-place-search = Ortssuche
control-type-checkbox-group = Liste von Kontrollkästchen
control-type-radio-button = Optionsfeld
control-type-date-picker = Datumsauswahl
control-type-scheduler = Terminauswahl
control-type-file-upload = Datei-Upload
control-type-signature = Unterschrift
control-type-qr-code = QR-Code
control-type-embedded-content = Eingebettete Seite
control-type-map = Karte
control-type-chat = Chat
control-type-credit-card = Kreditkarte
control-type-payment-request = Bezahlknopf des Geräts
control-type-custom = Eigenes Bedienelement
control-type-slot = Einschub
control-type-foreign = Unbekanntes Bedienelement
action-type-try = Versuchen
action-type-throw = Fehler auslösen
action-type-run-data-flow-repeatedly = Datenablauf wiederholt ausführen
action-type-trigger-form-validation = Formular prüfen
action-type-open-modal = Fenster öffnen
action-type-close-modal = Fenster schließen
action-type-extend-session = Ende der Sitzung verschieben
action-type-set-identifier = Kennung setzen
action-type-set-authentication = Anmeldung setzen
action-type-start-timer = Timer starten
action-type-stop-timer = Timer anhalten
action-type-send-email = E-Mail senden
action-type-send-text = SMS senden
action-type-start-chat-bot = Chatbot starten
action-type-start-voice-bot = Sprachbot starten
action-type-log-event = Ereignis protokollieren
action-type-metric-count = Kennzahl: Zähler
action-type-metric-field = Kennzahl: Wert
action-type-metric-statistic = Kennzahl: Statistik
action-type-metric-start-timer = Kennzahl: Zeitmessung beginnen
action-type-metric-stop-timer = Kennzahl: Zeitmessung beenden
action-type-analytics-identify = Analyse: Person nennen
action-type-analytics-event = Analyse: Ereignis senden
action-type-run-outgoing-event = Ereignis an die umgebende Seite
action-type-ask-question = Frage stellen
action-type-capture-response = Antwort aufnehmen
action-type-close-conversation = Gespräch beenden
action-type-move-customer = Gespräch an Ressource übergeben
action-type-move-conversation = Gespräch an Verteilung übergeben
action-type-quick-replies = Schnellantworten
action-type-run-answer-flow = Antwortfluss ausführen
action-type-start-conversation-bot = Chatbot des Gesprächs starten
action-type-start-conversation = Gespräch beginnen
action-type-send-link = Link senden
action-type-text-answer = Textantwort
action-type-update-customer = Kundenkennung ändern
action-type-foreign = Unbekannte Aktion
operation-type-early-return = Vorzeitige Rückgabe
operation-type-wait = Warten
operation-type-start-session = Sitzung beginnen
operation-type-run-event-in-session = Ereignis in Sitzung ausführen
operation-type-create-file = Datei erzeugen
operation-type-html-to-pdf = HTML zu PDF
operation-type-fill-pdf = PDF-Formular ausfüllen
operation-type-merge-pdf = PDF zusammenfügen
operation-type-zip-files = ZIP-Datei
operation-type-pgp-encrypt = PGP-Verschlüsselung
operation-type-fetch-asset = Angaben zur Datei lesen
operation-type-delete-assets = Dateien löschen
operation-type-encode-asset = Datei als Base64 lesen
operation-type-jwt = JWT erzeugen
operation-type-secure-value = Geheimen Wert lesen
operation-type-send-email = E-Mail senden
operation-type-calendar-search = Kalendersuche
operation-type-xml-to-json = XML zu JSON
operation-type-validate-schema = Prüfung nach OpenAPI-Schema
operation-type-opt-out-search = Abmeldungen suchen
operation-type-opt-out-list = Liste der Abmeldungen
operation-type-sftp = SFTP
operation-type-google = Google
operation-type-salesforce = Salesforce
operation-type-zendesk = Zendesk
operation-type-integration = Operation einer Integration
operation-type-close-conversation = Gespräch beenden
operation-type-conversation-transcript = Mitschrift des Gesprächs
operation-type-fetch-agent = Angaben zum Agenten lesen
operation-type-routing-flow-stats = Auslastung der Verteilung lesen
operation-type-find-conversations = Gespräche eines Kunden suchen
operation-type-move-conversation = Gespräch an Verteilung übergeben
operation-type-send-message = Nachricht ins Gespräch senden
operation-type-update-customer = Kundenkennung ändern
operation-type-foreign = Unbekannte Operation
unknown-part = Unbekannt
slot-kind-identity-provider = ein Anmeldedienst
slot-kind-key = ein Schlüssel
part-arrangement = Anordnung
part-custom-control = eigenes Bedienelement
part-variant = Variante
part-theme-value = Wert des Themes
operation-uses = Mit
chain-with = Mit
event-results = Suchergebnisse geändert
event-chosen = Ausgewählt
event-center = Mitte geändert
event-geocoded-center = Adresse der Mitte geändert
event-marker = Markierung geändert
event-upload-started = Upload begonnen
event-upload-progress = Upload geht weiter
event-upload-done = Upload fertig
event-upload-failed = Upload gescheitert
event-success = Erfolg
event-invalid = Ungültige Eingabe
slot-identity-provider = Ein Anmeldedienst
slot-key = Ein Schlüssel

## Prüfung: Ausdrücke, Teile und Überflüssiges

check-expression = „{ $part }“: { $said } Zu finden in { $text }.
check-word = „{ $part }“ ist „{ $text }“, und das ist keines der möglichen Wörter.
check-word-help = Wählen Sie { $words }.
check-item-name = „{ $part }“ ist { $text }, und das ist kein Name, den Ausdrücke verwenden können.
check-writable = „{ $part }“ ist { $text }, und dort lässt sich nichts aufbewahren.
check-writable-help = Nennen Sie eine Variable wie activity.email oder einen Pfad in eine.
check-kinds = „{ $part }“ nimmt { $wanted } und bekommt { $given }.
check-kinds-help = Geben Sie, was es nimmt, oder wandeln Sie den Wert mit einer Funktion um.
check-named = { $what } „{ $name }“
check-elsewhere = { $what } braucht einen Dienst außerhalb von Hangar und läuft darum hier nicht. Es bleibt erhalten und reist mit der App.
check-elsewhere-help = Ersetzen Sie es vor dem Veröffentlichen oder lassen Sie es weg.
check-leads = { $what }: „{ $part }“ führt zu { $id }, was es nicht gibt oder etwas anderes ist.
check-leads-help = Wählen Sie etwas, das es gibt.
check-missing = { $what } fehlt „{ $part }“.
check-missing-help = Ergänzen Sie es.
check-unknown = { $what } hat „{ $part }“, was es nicht kennt.
check-unknown-help = Entfernen Sie es oder prüfen Sie die Schreibweise.
check-slot-unused = Nichts verwendet den Slot „{ $name }“.
check-slot-unused-help = Entfernen Sie ihn, damit ihn niemand umsonst füllen muss.
check-variable-unused = Nichts verwendet die Variable „{ $name }“.
check-variable-unused-help = Entfernen Sie sie, wenn Sie sie nicht brauchen.
check-flow-unreached = Kein Link und keine Aktion führt zum Web-Ablauf „{ $name }“.
check-flow-unreached-help = Ergänzen Sie eine Aktion, die ihn zeigt, oder entfernen Sie ihn.
check-page-unreached = Keine Aktion führt zur Seite „{ $name }“.
check-page-unreached-help = Ergänzen Sie eine Aktion, die sie zeigt, oder entfernen Sie sie.
need-settings = Einstellungen: { $part }
need-control = Bedienelement { $name }
airkit-converted = { $converted ->
    [one] Ein Knoten wurde umgewandelt
   *[other] { $converted } Knoten wurden umgewandelt
}, { $kept ->
    [0] keiner bleibt übrig.
    [one] einer bleibt erhalten, wie er war, weil es ihn hier nicht gibt. Nichts ging verloren.
   *[other] { $kept } bleiben erhalten, wie sie waren, weil es sie hier nicht gibt. Nichts ging verloren.
}
airkit-no-theme = Die Datei ist kein Theme: Sie hat keine Farben, keine Schriften und keine Varianten.
airkit-no-theme-help = Wählen Sie eine Datei, die aus einem Theme-Builder exportiert wurde.
kept-title = Vom Import bewahrt
kept-help = Es reist mit der App und läuft hier nicht.
kept-messages = Es braucht Textnachrichten.
kept-calls = Es braucht Telefonanrufe.
kept-portal = Portale werden nicht fortgeführt.
kept-schedules = Verfügbarkeitspläne gehören hier der Organisation.
kept-field = Dafür gibt es hier keinen Platz.
kept-expression = Es lässt sich nicht als Airscript schreiben.
kept-unknown = Diese Art ist hier nicht bekannt.
airscript-too-many-parts = Der Ausdruck hat mehr als { $limit } Namen, Zahlen und Zeichen.

## Versionen vergleichen: Teile, Dinge und Felder

compare-named = { $kind } { $name }
compare-yes = ja
compare-no = nein
compare-event-started = Beim Start
compare-event-ended = Am Ende
compare-kind-variable = Variable
compare-kind-input = Eingabe
compare-kind-event = Ereignis
compare-kind-operation = Operation
compare-kind-property = Eigenschaft
compare-kind-branch = Zweig
compare-kind-validation = Prüfung
compare-kind-area = Bereich
compare-kind-slot = Slot
compare-kind-profile = Profil
compare-kind-web-link = Weblink
compare-part-app = App
compare-part-flow = Web-Ablauf
compare-part-page = Seite
compare-part-data-flow = Datenablauf
compare-part-function = Funktion
compare-part-object = App Object
compare-part-model = Data Model
compare-part-layout = Layout
compare-part-custom-control = Eigenes Bedienelement
compare-part-notification = Benachrichtigung
compare-part-triggers = Weblinks
compare-part-theme = Theme
compare-part-settings = Einstellungen
compare-part-media-index = Mediathek
compare-part-media = Datei { $name }
compare-part-sample = Beispiel { $name }
compare-part-foreign = Aus einem Import aufbewahrt: { $name }
compare-field-of = { $name }: { $field }
compare-field-input = Eingabe { $name }
compare-field-header = Kopfzeile { $name }
compare-field-query = Parameter { $name }
compare-field-color = Farbe { $name }
compare-field-font = Schrift { $name }
compare-field-value-of = Wert { $name }
compare-field-adapter = Dienst
compare-field-alternative-text = Alternativtext
compare-field-address = Adresse
compare-field-bind = Gebunden an
compare-field-body = Inhalt
compare-field-capabilities = Muss können
compare-field-content-type = Inhaltstyp
compare-field-control = Gemacht für
compare-field-data = Auswahl
compare-field-default = Vorgabewert
compare-field-description = Beschreibung
compare-field-disabled = Ist gesperrt
compare-field-display-property = Steht für die Zeile
compare-field-encrypted = Ist verschlüsselt
compare-field-flow-order = Reihenfolge der Web-Abläufe
compare-field-format = Format
compare-field-input-id = Gehört zum Eingabefeld
compare-field-kind = Art
compare-field-layout = Layout
compare-field-legend = Legende
compare-field-limit = Höchstens so viele Zeilen
compare-field-list = Ist eine Liste
compare-field-message = Meldung
compare-field-method = Methode
compare-field-name = Name
compare-field-namespace = Namensraum
compare-field-object = App Object
compare-field-on-conflict = Wenn es die Zeile schon gibt
compare-field-page-order = Reihenfolge der Seiten
compare-field-payload = Nutzdaten
compare-field-placeholder = Platzhalter
compare-field-purpose = Zweck
compare-field-required = Ist erforderlich
compare-field-returns = Ergebnis
compare-field-rule = Regel
compare-field-sender = Absender
compare-field-service = Integration
compare-field-skip = Wird übersprungen
compare-field-source = Bild
compare-field-start-page = Startseite
compare-field-steps = Schritte
compare-field-subject = Betreff
compare-field-text = Text
compare-field-title = Titel
compare-field-type = Typ
compare-field-unique = Ist einmalig
compare-field-url = Adresse
compare-field-variant = Aussehen
compare-field-visible = Ist sichtbar
compare-field-when = Bedingung

## Das Studio: Versionen vergleichen und wiederherstellen

compare-title = { $from } und { $to }
compare-from = Was war
compare-to = Was daraus wurde
compare-button = Vergleichen
compare-turn = Umdrehen
compare-versions = Versionen vergleichen
compare-all-versions = Alle Versionen
compare-same = Die beiden sind gleich
compare-same-end = Auf beiden Seiten steht dasselbe. Wählen Sie auf einer eine andere Version.
compare-same-help = Jede Datei aus { $from } ist auch in { $to }, und umgekehrt.
compare-with-draft-label = Version { $version } mit dem Entwurf vergleichen
restore-word = Wiederherstellen
restore-label = Version { $version } wiederherstellen
restore-lead = Version { $version } wird mit einer weiteren Änderung wieder zum Entwurf, für alle im Studio. „Rückgängig“ nimmt es zurück.
restore-held = Nichts geht verloren: Der Entwurf, wie er jetzt ist, ist als Version { $version } gesichert.
restore-keep = Den Entwurf vorher als Version { $version } sichern
restore-keep-help = Keine Version enthält, was der Entwurf jetzt ist. Sonst bringt es nur „Rückgängig“ zurück.
restore-keep-message = Nachricht zu Version { $version }
restore-message = Vor der Rückkehr zu Version { $version }
restore-changes = Was das am Entwurf ändert
restore-nothing = Der Entwurf ist schon Version { $version }
restore-nothing-help = Es gibt nichts wiederherzustellen.
version-was-restored-kept = Version { $version } ist wieder der Entwurf. Was er vorher war, ist Version { $kept }.
version-see-since = Was sich seit Version { $version } geändert hat
version-content = Inhalt
version-size = { $count ->
    [one] { $count } Datei, { $bytes }
   *[other] { $count } Dateien, { $bytes }
}
changes-added = { $count } hinzugefügt
changes-changed = { $count } geändert
changes-moved = { $count } verschoben
changes-removed = { $count } entfernt
change-inside = { $count ->
    [one] und { $count } Ding darin
   *[other] und { $count } Dinge darin
}
change-fields = { $count ->
    [one] { $count } Feld
   *[other] { $count } Felder
}
change-added = Hinzugefügt
change-changed = Geändert
change-moved = Verschoben
change-removed = Entfernt
change-in-flow = von { $flow }
change-within = in
change-path-only = dasselbe an einem anderen Pfad
change-size = vorher { $before }, jetzt { $after }
change-same-size = nichts darin hat einen Namen, der sich zeigen ließe
change-moved-within = Es steht an einer anderen Stelle derselben Liste.
change-moved-from = Es war vorher in { $place }.
change-long = Langer Text
## Secrets that would travel with an app, and the receipt of an export
secret-vendor-key = { $vendor }-Schlüssel
secret-vendor-secret = { $vendor }-Geheimnis
secret-vendor-token = { $vendor }-Token
secret-vendor-webhook = { $vendor }-Webhook-Adresse
secret-vendor-private-key = Privater { $vendor }-Schlüssel
secret-vendor-signed = Signatur von { $vendor }
secret-private-key = Privater Schlüssel
secret-jwt = Signiertes Token (JWT)
secret-key = Schlüssel
secret-named = Geheimnis dem Namen nach
secret-database = Passwort einer Datenbank
secret-address = Adresse mit Passwort
secret-header = Authorization-Header
secret-password = Passwort
secret-random = Zufällige Zeichen
secret-gone = Dieser Fund ist nicht mehr im Entwurf.
secret-stuck = Dieses Geheimnis lässt sich hier nicht entfernen, ohne das zu stören, was darum herum steht.
secret-stuck-help = Ändern Sie die Stelle im Studio.
spot-app = App
spot-triggers = Auslöser
spot-theme = Theme
spot-settings = Einstellungen
spot-media-index = Medienliste
spot-web-flow = Web-Ablauf { $name }
spot-page = Seite { $name }
spot-data-flow = Datenablauf { $name }
spot-function = Funktion { $name }
spot-object = App Object { $name }
spot-model = Data Model { $name }
spot-layout = Layout { $name }
spot-custom-control = Eigenes Bedienelement { $name }
spot-notification = Benachrichtigung { $name }
spot-sample = Beispiel { $name }
spot-media = Mediendatei { $name }
spot-file = Datei { $name }
spot-file-name = { $place }: der Name
spot-line = { $place }: Zeile { $line }
spot-part = { $place }, { $part }
spot-field = { $place }: { $field }
spot-http = HTTP-Anfrage { $name }
spot-http-plain = HTTP-Anfrage
spot-header = Header { $name }
spot-query = Parameter { $name }
spot-property = Eigenschaft { $name }
spot-input = Eingabe { $name }
spot-value = Wert { $name }
spot-url = Adresse
spot-body = Inhalt
spot-default = Anfangswert
spot-name = Name
spot-description = Beschreibung
spot-plain-value = Wert
spot-message = Meldung
edit-secret-removed = Geheimnis entfernt: { $place }
edit-secret-slot = Geheimnis durch den Slot { $slot } ersetzt: { $place }
receipt = Exportbeleg
receipt-look = Exportbeleg…
receipt-title = Export von { $app }
receipt-what = Was mitgeht und was nicht
receipt-download = Herunterladen ({ $size })
receipt-plain-download = Herunterladen
receipt-findings = { $count ->
    [one] 1 Fund anzusehen
   *[other] { $count } Funde anzusehen
}
receipt-clean = Keine Geheimnisse gefunden
receipt-clean-help = Texte, Ausdrücke, Adressen, Header und Textdateien wurden durchsucht. Bilder, PDFs und Archive nicht.
receipt-help = Diese Texte sehen wie Geheimnisse aus. Sie gingen mit der App mit, lesbar für alle, die das Bündel bekommen.
receipt-likely = wahrscheinlich
receipt-slot = Durch einen Slot ersetzen
receipt-keep = Behalten, ist bekannt
receipt-remove-named = Entfernen: { $place }
receipt-slot-named = Durch einen Slot ersetzen: { $place }
receipt-keep-named = Behalten, ist bekannt: { $place }
receipt-further = { $count ->
    [one] 1 weiterer erscheint, wenn diese erledigt sind.
   *[other] { $count } weitere erscheinen, wenn diese erledigt sind.
}
receipt-renew = Was Sie entfernen, bleibt hier in Rückgängig und in gespeicherten Versionen, geht aber nicht mit. Erneuern Sie einen Schlüssel bei seinem Dienst, wenn ihn jemand anders gelesen haben könnte.
receipt-ask = Ihre Rolle darf die App nicht ändern. Fragen Sie jemanden, der es darf.
receipt-known = { $count ->
    [one] 1 Fund ist bekannt
   *[other] { $count } Funde sind bekannt
}
receipt-kept-by = behalten von <bdi>{ $who }</bdi>
receipt-reopen = Noch einmal ansehen
receipt-reopen-named = Noch einmal ansehen: { $place }
receipt-removed = Das Geheimnis ist aus dem Entwurf entfernt.
receipt-replaced = Die Anfrage wird jetzt von einem Slot signiert. Füllen Sie den Slot dort, wo die App läuft, mit einer Integration.
receipt-kept = Der Fund wird behalten.
receipt-reopened = Der Fund ist wieder offen.
receipt-stale = Der Entwurf hat sich geändert, seit diese Seite entstand. Es wurde nichts getan.
receipt-stale-help = Die Seite zeigt den Entwurf, wie er jetzt ist. Versuchen Sie es noch einmal.
receipt-said = { $kind }: { $place }
receipt-in = Was mitgeht
receipt-pages = Seiten
receipt-web-flows = Web-Abläufe
receipt-data-flows = Datenabläufe
receipt-functions = Funktionen
receipt-objects = App Objects
receipt-models = Data Models
receipt-layouts = Layouts
receipt-notifications = Benachrichtigungen
receipt-samples = Beispiele
receipt-media = Medien
receipt-foreign = Behalten, wie es kam
receipt-app-files = App, Einstellungen, Theme
receipt-others = Andere Dateien
receipt-bundle = Bündel
receipt-behind = Was hier bleibt
receipt-no-slots = Die App braucht nichts von dieser Organisation.
receipt-slots = { $count ->
    [one] 1 Slot geht leer mit. Was ihn füllt, bleibt hier:
   *[other] { $count } Slots gehen leer mit. Was sie füllt, bleibt hier:
}
receipt-slot-idle = Nicht verwendet
receipt-behind-credentials = Zugangsdaten von Integrationen, Nummern und Absendern
receipt-behind-rows = Zeilen von App Objects
receipt-behind-people = Personen, Rollen und das Protokoll
receipt-behind-history = Gespeicherte Versionen und die Geschichte der Änderungen
seal = Für unterwegs versiegeln
seal-help = Ein versiegeltes Bündel lässt sich nur mit seiner Passphrase öffnen: hier beim Import oder mit dem Werkzeug age. Senden Sie die Passphrase auf einem anderen Weg als die Datei.
seal-download = Versiegelt herunterladen
passphrase = Passphrase
passphrase-help = Mindestens { $fewest } Zeichen. Ohne sie kann niemand die Datei öffnen, und sie wird hier nicht behalten.
passphrase-again = Passphrase, noch einmal
passphrase-optional = Passphrase <span class="optional">(falls die Datei versiegelt ist)</span>
passphrase-optional-help = Eine versiegelte Datei endet auf .age. Wer sie gesendet hat, kennt die Passphrase.
seal-short = Die Passphrase hat { $count } Zeichen. Nehmen Sie mindestens { $fewest }.
seal-long = Die Passphrase ist zu lang. Nehmen Sie höchstens { $limit } Zeichen.
seal-differs = Die beiden Passphrasen sind verschieden. Tippen Sie zweimal dieselbe.
seal-needed = Die Datei ist versiegelt. Tippen Sie ihre Passphrase und wählen Sie die Datei noch einmal.
seal-wrong = Diese Passphrase öffnet die Datei nicht. Fragen Sie, wer sie versiegelt hat, und wählen Sie die Datei noch einmal.
seal-other = Die Datei ist versiegelt, aber nicht mit einer Passphrase. Bitten Sie um eine, die mit einer Passphrase versiegelt ist, oder um eine unversiegelte.
seal-damaged = Die versiegelte Datei ist beschädigt oder abgeschnitten. Holen Sie sie noch einmal von dort, woher sie kam.
seal-work = Die Datei zu öffnen kostete Arbeit von 2^{ $asked }, mehr als die 2^{ $limit }, die Hangar leistet.
seal-work-help = Versiegeln Sie sie mit weniger Arbeit.
fact-finding-kept = Fund behalten
fact-finding-reopened = Fund wieder offen
## Feindliche Archive

entry-other-attributes = Der Eintrag „{ $entry }“ trägt Attribute bei sich, die für manche Programme dem Verzeichnis des Archivs widersprechen.
media-disguised = Die Datei „{ $file }“ heißt wie ein Bild, ist aber eine Seite oder eine Zeichnung in Textform (HTML, SVG oder XML).
media-disguised-help = Geben Sie ihr die richtige Endung, und exportieren Sie die App noch einmal.
json-long-text = Die Datei „{ $file }“ ist kein lesbares JSON: Ein Text darin hat mehr als { $limit } Bytes.

## Imports: the plan, what came of it, and the way back

origin-title = Herkunft
origin-made = Importiert aus der Datei <bdi>{ $file }</bdi>
origin-updated = Aktualisiert aus der Datei <bdi>{ $file }</bdi>
origin-by = von { $who }
origin-same-as = Gleich wie { $source }
import-source-version = Version { $version } von { $app } aus { $org } ({ $region })
import-source-draft = der Entwurf von { $app } aus { $org } ({ $region })
import-undo = Diesen Import rückgängig machen
import-undo-new-help = Die App verschwindet wieder. Das geht, bis jemand sie bearbeitet oder eine Version speichert.
import-undo-update-help = Der Entwurf erhält genau den Stand von vorher. Das geht, bis jemand die App bearbeitet.
import-undone = Der Import ist rückgängig gemacht. Der Entwurf ist genau so wie vorher.
import-undone-app = Der Import ist rückgängig gemacht. Die App daraus gibt es nicht mehr.
import-undo-late = { $name } wurde nach dem Import bearbeitet, als Version gespeichert oder veröffentlicht. Daher lässt er sich nicht mehr rückgängig machen. Machen Sie die Änderungen im Studio rückgängig.
import-cancelled = Der Plan ist entfernt. Nichts wurde importiert.
app-updated = Die App ist aus dem Bündel aktualisiert.
edit-import-applied = Aktualisierung aus { $file }
edit-import-undone = Aktualisierung aus { $file } rückgängig gemacht
waiting-title = Importe, die auf Sie warten
waiting-help = werden 24 Stunden aufbewahrt
waiting-update = Aktualisierung von { $name }
waiting-go-on = Weiter
update-from-bundle = Aus Bündel aktualisieren
update-title = { $name } aktualisieren
update-lead = Wählen Sie das neuere Bündel dieser App. Sie sehen alles, was es ändern würde, bevor sich etwas ändert.
update-file = Bündel
update-file-help = Ein ZIP, aus Hangar oder Airkit exportiert.
update-no-file = Es wurde kein Bündel gewählt. Wählen Sie ein ZIP.
update-plan = Änderungen zeigen
update-keeps = Der Name der App hier, ihre Bindungen und die Einstellungen dieser Organisation bleiben, wie sie sind.
import-plan = Importplan
import-title = { $name } importieren
import-planned-by = geplant von { $who }
import-settled = Der Import von { $file } wurde schon ausgeführt oder rückgängig gemacht. Damit lässt sich nichts mehr tun.
import-applied-already = Aus diesem Import wurde schon { $name }.
import-target-moved = { $who } hat { $name } geändert, nachdem dieser Plan gezeigt wurde. Hier ist der Plan für den jetzigen Entwurf: Sehen Sie ihn noch einmal an und aktualisieren Sie dann.
import-choices-open = { $count ->
    [one] Ein Konflikt ist nicht entschieden. Wählen Sie eine Seite.
   *[other] { $count } Konflikte sind nicht entschieden. Wählen Sie für jeden eine Seite.
}
import-nothing-to-do = { $name } hat schon alles aus diesem Bündel. Es gibt nichts zu tun.
import-consent-missing = Diese Inhalte kommen aus einer anderen Region. Setzen Sie den Haken, wenn sie kopiert werden dürfen.
import-consent = Ich bin einverstanden, dass die Inhalte dieser App von { $from } nach { $to } kopiert werden.
import-choose-each = { $count ->
    [one] Für eines selbst wählen
   *[other] Für jedes der { $count } selbst wählen
}
import-was-undone = Dieser Import wurde rückgängig gemacht.
import-conflicts = { $count ->
    [one] Ein Konflikt: Beide Seiten haben dasselbe geändert. Wählen Sie eine Seite.
   *[other] { $count } Konflikte: Beide Seiten haben dasselbe geändert. Wählen Sie für jeden eine Seite.
}
import-base-last = Verglichen mit dem, was der letzte Import dieser App gebracht hat: Was nur eine Seite geändert hat, wird von selbst übernommen.
import-base-known = Der Entwurf war schon einmal genau so und hat daher alles daraus.
import-base-none = Diese App und das Bündel haben keinen gemeinsamen Stand, der hier bekannt ist. Wo sie sich unterscheiden, ist die Seite des Bündels gewählt, bis Sie es anders sagen.
import-identical-version = Gleich wie Version { $version } von { $name }: Es gibt nichts zu tun.
import-identical-draft = Gleich wie der Entwurf von { $name }: Es gibt nichts zu tun.
import-identical-help = Sie können es unter einem anderen Namen ein zweites Mal importieren.
import-ready = Bereit.
import-ready-slots = { $count ->
    [one] Bereit. Vor dem Veröffentlichen ist ein Slot zu füllen.
   *[other] Bereit. Vor dem Veröffentlichen sind { $count } Slots zu füllen.
}
import-ready-errors = { $count ->
    [one] Bereit, mit einem Fehler, der vor dem Veröffentlichen zu beheben ist.
   *[other] Bereit, mit { $count } Fehlern, die vor dem Veröffentlichen zu beheben sind.
}
import-name-taken = { $org } hat schon eine App namens { $name }. Dieser Name ist frei:
import-name-proposed = { $org } hat schon eine App namens { $name }. Wählen Sie einen anderen Namen, etwa { $free }.
import-do = App importieren
import-do-again = Trotzdem ein zweites Mal importieren
import-do-update = App aktualisieren
import-leave = Diesen Plan entfernen
import-to-apps = Alle Apps
import-changes = Was die Aktualisierung ändert
import-no-findings = Die Prüfung findet nichts daran auszusetzen.
import-findings = Was die Prüfung findet
import-further = { $count ->
    [one] Noch eines
   *[other] { $count } weitere
}
import-slots-help = was { $org } bereitstellen muss
import-slot-unused = Nichts verwendet ihn.
import-slot-used = { $count ->
    [one] An einer Stelle verwendet
   *[other] An { $count } Stellen verwendet
}
import-slot-later = Wird vor dem Veröffentlichen mit etwas aus dieser Organisation verbunden.
import-suggestions = Diese Organisation hat:
import-suggest = { $environment }: { $name }. { $why }
import-slot-filled = Bereits gefüllt in { $environments }; das bleibt so.
import-inside = Was darin ist
import-archive = Archiv
import-same-as = Gleich wie
import-airkit = Aus Airkit
import-notes = Hinweise
import-preview = Seiten
import-more-media = { $count ->
    [one] Noch eine Datei
   *[other] { $count } weitere Dateien
}
clash-field = Beide Seiten haben { $field } geändert.
clash-place = Beide Seiten haben es an eine andere Stelle bewegt.
clash-order = Beide Seiten haben die Liste anders geordnet.
clash-removed-by-them = Es ist hier und nicht im Bündel.
clash-removed-by-us = Es ist nicht mehr hier, und im Bündel ist es geändert.
clash-file = Beide Seiten haben es, und nur eines kann bleiben.
choice-ours = Meines behalten
choice-theirs = Ihres übernehmen
choice-missing = Wählen Sie eine Seite.
fact-import-planned = Import geplant
fact-import-cancelled = Plan eines Imports entfernt
fact-import-undone = Import rückgängig gemacht
fact-app-updated = App aus einem Bündel aktualisiert
detail-file = Datei
files-and-size = { $files }, { $size }

## Der Theme-Builder

builder-theme = Theme
theme-download = Theme herunterladen
theme-taken = Das Theme „{ $theme }“ wurde übernommen. Rückgängig bringt das frühere zurück.
theme-taken-kept = Das Theme „{ $theme }“ wurde übernommen. Was Hangar davon nicht kennt, liegt in { $file }. Rückgängig bringt das frühere zurück.
theme-no-file = Wählen Sie eine Theme-Datei.
theme-take = Ein Theme übernehmen
theme-take-help = Was in der Datei und im Theme dieser App denselben Namen hat, wird so, wie es in der Datei ist. Was nur die App hat, bleibt, weil Elemente es benutzen können.
theme-file = Theme-Datei
theme-kinds-help = JSON bis 2 MB: ein hier heruntergeladenes Theme oder eines, das aus dem Theme Builder von Airkit exportiert wurde.
theme-take-it = Übernehmen
theme-none = Noch kein Theme
theme-none-help = { $app } hat kein eigenes Theme. Übernehmen Sie eines aus einer Datei.
theme-colors = Farben
theme-fonts = Schriften
theme-family = Familie
theme-dimensions = Größen
theme-times = Zeiten
theme-value = Wert
theme-variants = Varianten
theme-control = Element
theme-variant-names = Namen
edit-theme = Theme { $theme } übernommen
edit-no-theme = Die Datei { $file } enthält kein Theme.
## Zurücknehmen, was andere importiert haben
verb-undo-import-of-others = einen Import rückgängig zu machen, durch den jemand anderes eine App angelegt hat
## Calls to other servers

outbound-not-url = Das ist keine Webadresse. Schreiben Sie sie wie https://api.example.com/path.
outbound-too-long = Die Webadresse ist zu lang. Verwenden Sie eine mit höchstens 4.096 Zeichen.
outbound-signs = In der Webadresse stehen Leerzeichen, Zeilenumbrüche, umgekehrte Schrägstriche oder unsichtbare Zeichen. Entfernen Sie sie.
outbound-scheme = { $scheme } ruft Hangar nicht auf. Verwenden Sie eine Adresse, die mit https:// oder http:// beginnt.
outbound-user-info = In der Webadresse stehen Benutzername oder Passwort. Entfernen Sie beides, und tragen Sie es in die Felder für Zugangsdaten ein.
outbound-spelling = Den Host { $host } lesen Programme verschieden. Schreiben Sie seinen Namen oder seine Adresse in der üblichen Form.
outbound-host = { $host } ist kein Name eines Servers. Prüfen Sie die Schreibweise.
outbound-port = Port { $port } von { $host } darf nicht aufgerufen werden. Verwenden Sie einen der üblichen Ports, oder bitten Sie den Betreiber, ihn zu erlauben.
outbound-address = { $host } liegt nicht im öffentlichen Internet. Bitten Sie den Betreiber um Erlaubnis, wenn Hangar ihn aufrufen darf.
outbound-unknown = { $host } hat keine Adresse. Prüfen Sie die Schreibweise.
outbound-unreachable = { $host } ist nicht erreichbar. Prüfen Sie Adresse und Port, oder versuchen Sie es später noch einmal.
outbound-late = { $host } hat nicht innerhalb von { $seconds ->
        [one] einer Sekunde
       *[other] { $seconds } Sekunden
    } geantwortet. Versuchen Sie es später noch einmal.
outbound-certificate = Dem Zertifikat von { $host } wird nicht vertraut. Fragen Sie, wer diesen Server betreibt; ist es einer Ihrer eigenen, den Betreiber von Hangar.
outbound-garbled = { $host } antwortet nicht wie ein Webserver. Prüfen Sie Adresse und Port.
outbound-headers = Die Kopfzeilen der Antwort von { $host } sind größer als { $most }. Bitten Sie den Betreiber, outbound.headers zu erhöhen.
outbound-body = Die Antwort von { $host } ist größer als { $most }. Fragen Sie weniger ab, oder bitten Sie den Betreiber, outbound.body zu erhöhen.
outbound-header = Die Kopfzeile { $name } kann nicht gesendet werden. Wählen Sie einen anderen Namen und einen einzeiligen Wert.
outbound-clear = Zugangsdaten gehen nicht unverschlüsselt an { $host }. Verwenden Sie eine Adresse, die mit https:// beginnt.
outbound-redirects = { $host } leitet mehr als { $most ->
        [one] einmal
       *[other] { $most }-mal
    } weiter. Tragen Sie die Adresse ein, zu der es führt.
outbound-redirected = { $host } leitet zu einer Adresse weiter, die Hangar nicht aufruft. Tragen Sie die Adresse ein, die gemeint ist.
outbound-elsewhere = { $host } leitet zu einem anderen Server weiter, der das Gesendete nicht bekommen darf. Tragen Sie die Adresse ein, zu der es führt.
outbound-busy = Es laufen zu viele Aufrufe anderer Server. Versuchen Sie es gleich noch einmal.
outbound-broken = Hangar kann zurzeit keine anderen Server aufrufen. Sagen Sie es dem Betreiber.

## The keys of the vault

fact-vault-rotated = Geheimnisse mit neuem Schlüssel versiegelt

## Ressourcen

resource-connected-account = Verbundenes Konto
resource-phone-number = Telefonnummer
resource-url-domain = URL-Domain
resource-url-route = URL-Route
resource-email-domain = E-Mail-Domain
resource-email-address = E-Mail-Adresse
resource-identity-provider = Identitätsanbieter
resource-key = Schlüssel
resource-notifier = Melder
standing-untested = Nicht geprüft
standing-waiting = Wartet
standing-ready = Funktioniert
standing-failed = Schlägt fehl
resource-changed-meanwhile = { $who } hat { $name } inzwischen geändert. Sehen Sie es sich noch einmal an und ändern Sie es dann.
resource-standard = { $name } ist von Anfang an da und bleibt.
resource-has-children = { $name } kann nicht gelöscht werden, solange { $children } dazugehören. Löschen Sie zuerst diese.
resource-name-taken = In { $environment } gibt es schon eines mit dem Namen { $name }.
resource-name-other = Wählen Sie einen anderen Namen.

## Live gehen

detail-approval = zweite Person für Production
detail-slot = Slot
org-publishing = Veröffentlichen
org-approval = Bevor etwas nach Production geht, muss eine zweite Person zustimmen
org-approval-help = { $count ->
    [one] { $count } Person darf jetzt nach Production veröffentlichen; es braucht mindestens zwei.
   *[other] { $count } Personen dürfen jetzt nach Production veröffentlichen. Wer etwas vorschlägt, entscheidet nicht darüber.
}
org-approval-down = Eine App offline zu nehmen, eine Ressource auszuschalten oder einem Konto andere Zugangsdaten zu geben, wartet nie: Das muss sofort gehen. Eine Ressource, die in Production live ist, wird nicht ohne Veröffentlichung ersetzt.
org-approval-alone = Niemand sonst darf nach Production veröffentlichen, also könnte niemand zustimmen.
org-approval-alone-help = Geben Sie jemand anderem eine Rolle, die das darf, und schalten Sie es dann ein.
section-tasks = Aufgaben
builder-bindings = Bindungen
profiles = Profile
state-word = Zustand
the-note = Die Notiz
the-reason = Der Grund
bindings-title = Bindungen
bindings-lead = Was aus Ihrer Organisation jeden Slot der App füllt. Es bleibt hier, wenn die App reist.
bindings-none = Diese App braucht nichts von der Organisation
bindings-none-help = Sie hat keine Slots, also ist vor dem Veröffentlichen nichts zu füllen.
bindings-progress = Wie weit das Profil ist
bindings-filled = { $count } von { $all } gefüllt
bindings-environment = <bdi>{ $profile }</bdi> nutzt, was in { $environment } ist.
bindings-go-on = Weiter: in { $environment } veröffentlichen
bindings-no-profile = Kein Profil
slot-open = Offen
slot-suggested = Vorgeschlagen
slot-bound = Gefüllt
slot-tested = Gefüllt, funktioniert
slot-broken = Gestört
slot-hidden = Etwas, das Ihre Rolle nicht sieht
slot-is = Hierher gehört: { $kind }.
slot-unused = Nichts in der App nutzt ihn; er muss nicht gefüllt werden.
slot-used-by = { $count ->
    [one] An { $count } Stelle genutzt
   *[other] An { $count } Stellen genutzt
}
slot-fill-with = Füllen mit
slot-choose-one = Bitte wählen
slot-choose = Wählen Sie, was den Slot füllt.
slot-fill = Slot füllen
slot-change = Ändern
slot-release = Slot leeren
slot-make = Neu anlegen
slot-nothing-fits = In { $environment } passt noch nichts.
slot-in-use = in Gebrauch bei { $app } in { $environment }
slot-also = auch live mit { $app }
slot-also-many = auch live mit { $count } Apps
slot-test = Testen
slot-checked = Getestet
slot-not-offered = { $slot } lässt sich damit nicht füllen: Es ist weg, ausgeschaltet oder von anderer Art. Wählen Sie aus der Liste.
slot-filled-meanwhile = Jemand hat { $slot } inzwischen gefüllt.
slot-asked = <bdi>{ $who }</bdi> hat andere gebeten, ihn zu füllen
slot-ask-somebody = Jemand anderes muss ihn füllen
slot-note = Was sie wissen sollten
slot-note-help = Es erscheint unter Aufgaben bei allen, die hier bauen. Schreiben Sie nie ein Passwort hinein.
slot-ask = Andere bitten
slot-withdraw = Bitte zurückziehen
slot-chosen = Gewählt von <bdi>{ $who }</bdi>
slot-done-bound = Der Slot ist gefüllt.
slot-done-released = Der Slot ist wieder leer.
slot-done-tested = { $name } wurde getestet und funktioniert.
slot-done-asked = Die Bitte steht unter Aufgaben.
slot-done-withdrawn = Die Bitte ist zurückgezogen.
slot-reason-remembered = Vorgeschlagen, weil es in { $app } einen Slot dieses Namens gefüllt hat.
slot-reason-name = Vorgeschlagen, weil es so heißt.
slot-reason-only = Vorgeschlagen, weil nichts anderes passt.
slot-reason-standard = Vorgeschlagen, weil jede Organisation es hat.
slot-fallen-environment = Er wurde für { $before } gefüllt; das Profil ist jetzt für { $now }. Wählen Sie neu.
slot-fallen-gone = Was ihn füllte, wurde gelöscht. Wählen Sie neu.
slot-fallen-kind = { $name } passt nicht mehr. Wählen Sie neu.
slot-fallen-off = { $name } ist ausgeschaltet. Schalten Sie es ein oder wählen Sie etwas anderes.
slot-fallen-failed = { $name } hat bei der letzten Prüfung nicht funktioniert. { $why }
slot-fallen-held = { $name } dient { $app } in { $environment } und kann nur einer App zugleich dienen. Wählen Sie etwas anderes oder ziehen Sie jene zuerst zurück.
publish-lead = Besucher bekommen <bdi>{ $app }</bdi>, wie es jetzt ist, bis es wieder veröffentlicht wird.
publish-no-profile = Die App hat noch kein Profil, also gibt es keinen Ort, an dem sie veröffentlicht werden könnte.
publish-errors = { $count ->
    [one] Die Prüfung findet { $count } Fehler
   *[other] Die Prüfung findet { $count } Fehler
}
publish-slot-open = { $slot } ist offen
publish-slot-suggested = { $slot } hat einen Vorschlag, den jemand annehmen muss
publish-slot-broken = { $slot }: { $why }
publish-no-start = Die App hat keinen Weblink, also könnte niemand sie beginnen
publish-held = Was { $slot } füllt, dient einer anderen Veröffentlichung und kann nur einer zugleich dienen.
publish-held-help = Wählen Sie etwas anderes oder ziehen Sie jene zuerst zurück.
publish-not-saved = Der Entwurf ist nicht gespeichert, und Ihre Rolle darf keine Versionen speichern.
publish-not-saved-help = Bitten Sie jemanden, der Apps bearbeiten darf, eine Version zu speichern.
publish-no-notifier = Einer der Melder ist weg oder ausgeschaltet. Wählen Sie neu.
publish-to = In { $environment } veröffentlichen
publish-propose = Für { $environment } vorschlagen
publish-saves = Er wird als Version { $version } gespeichert
publish-done-live = <bdi>{ $app }</bdi> ist live in { $environment }.
publish-live-there = Live in { $environment }
publish-live-by = Veröffentlicht von <bdi>{ $who }</bdi>
publish-nobody = Keine Rolle darf in { $environment } veröffentlichen. Ein Admin kann das unter Rollen ändern.
publish-others = Ihre Rolle darf in { $environment } nicht veröffentlichen. <bdi>{ $roles }</bdi> darf es.
publish-missing = { $count ->
    [one] { $count } Sache fehlt
   *[other] { $count } Sachen fehlen
}
publish-ready = Bereit für { $environment }
publish-waits = Eine zweite Person muss zustimmen, bevor es live geht.
publish-note = Was ist neu <span class="quiet-text">(freiwillig)</span>
publish-note-help = Es steht neben der Veröffentlichung, für Ihre Kolleginnen und Kollegen.
publish-changes = Was sich für Besucher ändert
publish-no-changes = Nichts: Was in { $environment } live ist, ist dasselbe.
publish-first = In { $environment } ist noch nichts live.
telling-none = Niemand erfährt von Fehlern: { $environment } hat keinen Melder.
occasion-error = Fehler der App melden an
occasion-log-error = Fehler, die die App selbst protokolliert, melden an
phase-live = Live
phase-superseded = Abgelöst
phase-unpublished = Zurückgezogen
deployments = Veröffentlichungen
deployment = Veröffentlichung
deployments-of = Veröffentlichungen von { $app }
deployments-lead = Welche Version von <bdi>{ $app }</bdi> Besucher bekommen und welche sie vorher bekamen.
deployment-nothing = Nicht veröffentlicht
deployment-nothing-help = In { $environment } ist nichts live.
deployment-since = Seit
deployment-approved = freigegeben von <bdi>{ $who }</bdi>
deployments-past = { $count ->
    [one] { $count } frühere Veröffentlichung
   *[other] { $count } frühere Veröffentlichungen
}
deployments-past-of = Frühere Veröffentlichungen in { $environment }
deployment-done-rolled-back = Die frühere Veröffentlichung ist wieder live.
deployment-done-promoted = Es ist dort jetzt live.
deployment-done-unpublished = Es ist zurückgezogen. Seine Adressen sagen das den Besuchern.
manner-published = aus dem Studio veröffentlicht
manner-promoted = befördert
manner-rolled-back = zurückgesetzt
manner-replaced = Ressource ersetzt
promote = Befördern
promote-to = Nach { $environment } befördern
promote-lead = Version { $version } von <bdi>{ $app }</bdi>, wie sie in { $from } live ist, mit dem, was die Slots für { $to } füllt.
promote-gone = Was in { $environment } live war, ist es nicht mehr. Sehen Sie noch einmal nach und befördern Sie dann.
promote-no-profile = Die Version hat kein Profil für { $environment }. Legen Sie im Studio eines an und veröffentlichen Sie neu.
roll-back = Zurücksetzen
roll-back-propose = Zurücksetzen vorschlagen
roll-back-live = Veröffentlichung { $number } ist schon live.
roll-back-lost = Was damals { $slot } füllte, ist weg oder ausgeschaltet.
roll-back-lost-help = Veröffentlichen Sie die Version neu mit dem, was den Slot jetzt füllt.
unpublish = Zurückziehen
unpublish-sure = { $app } in { $environment } zurückziehen? Besucher bekommen dann eine Seite, die das sagt.
unpublish-nothing = { $app } ist in { $environment } nicht live.
start-copy = Adresse kopieren
start-copy-of = Adresse von { $name } kopieren
start-code = Code zum Scannen
start-code-of = Ein Code, der zu { $name } führt
proposal-title = { $app } wartet auf eine zweite Person
proposal-lead = <bdi>{ $who }</bdi> möchte Version { $version } in { $environment },
proposal-waits = Version { $version } wartet auf eine zweite Person, bevor sie nach { $environment } geht. Vorgeschlagen von <bdi>{ $who }</bdi>,
proposal-look = Ansehen
proposal-note = Was dazu gesagt wurde
proposal-closed = Das ist entschieden.
proposal-yours = Sie haben es vorgeschlagen
proposal-yours-help = Jemand anderes, der dort veröffentlichen darf, entscheidet. Es steht dort unter Aufgaben.
proposal-withdraw = Zurückziehen
proposal-decide = Ihre Entscheidung
proposal-reason = Grund <span class="quiet-text">(zum Ablehnen nötig)</span>
proposal-reason-help = Wer es vorgeschlagen hat, liest das.
proposal-approve = Freigeben und in { $environment } veröffentlichen
proposal-decline = Ablehnen
proposal-others-decide = Wer in { $environment } veröffentlichen darf, entscheidet.
proposal-uses = Was seine Slots füllt
proposal-meanwhile = Von { $app } wartet schon etwas. Sehen Sie noch einmal nach.
proposal-decided = { $app }: Das wurde inzwischen entschieden.
proposal-own = Sie haben das vorgeschlagen, also entscheidet jemand anderes.
proposal-others = Nur { $who } kann es zurückziehen, von dort kam der Vorschlag.
proposal-why = Sagen Sie warum, damit es sich beheben lässt.
proposal-choose = Wählen Sie, ob Sie freigeben oder ablehnen.
proposal-done-proposed = Es wartet jetzt auf eine zweite Person.
proposal-done-approved = Sie haben es freigegeben, und es ist live.
proposal-done-declined = Sie haben es abgelehnt.
proposal-done-withdrawn = Es ist zurückgezogen.
tasks-lead = Was in <bdi>{ $org }</bdi> auf jemanden wartet.
tasks-none = Nichts wartet
tasks-none-help = Hier erscheint, welche Slots andere füllen sollen und was nach Production soll.
tasks-proposals = Freizugeben
tasks-slots = Slots zu füllen
tasks-since = Wartet seit
tasks-decide = Sie können entscheiden
resource-no-replacement = { $new } kann { $old } nicht ersetzen: Es muss von derselben Art und Umgebung sein und eingeschaltet.

## Besucher

visit-sign-in = Diese App verlangt eine Anmeldung, die hier noch nicht möglich ist
visit-nothing = Unter dieser Adresse ist nichts
visit-unpublished = Diese App ist im Moment nicht veröffentlicht
visit-ask = Fragen Sie, von wem Sie die Adresse haben.
visit-no-page = Diese App hat noch keine Seite.
app-live = { $name } ist live in { $places }.
app-live-help = Ziehen Sie es zuerst zurück.
apps-live = Live in
visit-first-only = Das ist die erste Seite der App. Sie lässt sich noch nicht ausfüllen.

## Profile

edit-profile = Profil { $profile } geändert
edit-slot-added = Slot { $slot } hinzugefügt
edit-slot-removed = Slot { $slot } entfernt
edit-slot = Slot { $slot } geändert
edit-slot-used = { $name } verwendet einen anderen Slot
edit-slot-taken = Die App hat schon einen Slot namens { $name }.
edit-slot-part-taken = Das tut schon ein anderer Slot.
edit-slot-gone = Es ist nicht mehr da.
edit-slot-no-user = { $file } verwendet keinen Slot.
slots-lead = Was die App von der Organisation braucht, in der sie lebt. Jedes Profil füllt einen Slot mit etwas aus seiner eigenen Umgebung.
slots-none = Bisher braucht sie nichts
slots-none-help = Fügen Sie einen Slot hinzu für eine Adresse, eine Nummer, einen Absender, ein Konto oder einen Schlüssel, den die Organisation stellt.
slots-fill = Slots füllen
slots-save = Slot speichern
slots-remove = Slot entfernen
slots-remove-used = Er lässt sich entfernen, sobald ihn nichts mehr verwendet.
slots-remove-in-use = { $name } wird verwendet von: { $users }. Lassen Sie dort zuerst etwas anderes verwenden, dann entfernen Sie ihn.
slots-service = Dienst
slot-name = Name des Slots
slots-service-help = Nur für ein Konto: bei welchem Dienst es ist.
slots-service-any = Irgendein Dienst
slots-links = Weblinks unter dieser Adresse
slots-messages = Nachrichten, die von hier kommen
slots-add = Slot hinzufügen
slots-kind = Was es ist
slots-kind-web = Eine Webadresse für Weblinks
slots-kind-session-links = Die Webadresse der Links zu Sitzungen
slots-kind-texts = Die Telefonnummer der Textnachrichten
slots-kind-calls = Die Telefonnummer der Anrufe
slots-kind-email = Ein Absender von E-Mails
slots-kind-integration = Ein Konto bei einem anderen Dienst
slots-kind-analytics = Das Konto, das Besucher zählt
slots-kind-datastore = Der Datenspeicher für AirData
slots-kind-sign-in = Wo Besucher sich anmelden
slots-kind-encryption = Der Schlüssel, der verschlüsselt, was Sitzungen behalten
slots-kind-key = Ein Schlüssel, oder eine Gruppe von API-Schlüsseln
slots-no-kind = Wählen Sie, was es ist.
slots-no-service = Einen Dienst namens { $service } gibt es hier nicht.
slots-kept = Die Slots wurden geändert.
slots-change = Slots ändern
edit-profile-added = Profil { $profile } hinzugefügt
edit-profile-removed = Profil { $profile } entfernt
edit-profile-last = Das ist das einzige Profil der App.
edit-profile-last-help = Legen Sie ein anderes an, bevor Sie es löschen.
edit-profile-gone = Das Profil gibt es nicht mehr.
edit-profile-taken = Die App hat schon ein Profil namens { $name }.
edit-value-name = { $name } kann kein Name eines Werts sein: Beginnen Sie mit einem Buchstaben und nutzen Sie Buchstaben, Ziffern und Unterstriche.
edit-no-settings = { $file } enthält nicht die Einstellungen.
profile-name = Name des Profils
profile-environment-help = Seine Slots werden mit dem gefüllt, was in dieser Umgebung ist. Ändern Sie sie, müssen sie neu gefüllt werden.
profile-values = App-Einstellungen
profile-values-help = Jeder ist Airscript; ein Text steht zwischen doppelten Anführungszeichen. Ausdrücke lesen sie als profile und den Namen.
settings-general = Allgemein
settings-access = Wer die App öffnen darf
settings-links = Links zu Sitzungen
settings-voice = Telefonie
settings-access-help = Besucher können sich hier noch nicht anmelden: Eine App, die nicht für alle mit dem Link ist, zeigt live nichts.
settings-voice-help = Anrufe laufen hier nicht. Die Einstellung bleibt erhalten und zieht mit der App um.
settings-analytics = Auswertung
setting-canvas-title = Titel im Browser
setting-locale = Sprache und Land
setting-time-zone = Zeitzone
setting-expiration = Eine Sitzung endet nach
setting-span-help = Höchstens 90 Tage.
setting-unit = Einheit
setting-unit-minutes = Minuten
setting-unit-hours = Stunden
setting-unit-days = Tage
setting-access = Besucher
access-public = Alle mit dem Link
access-secure = Nur wer angemeldet ist
access-authentication = Diese App meldet Leute für andere an
setting-redirect = Wohin es nach der Anmeldung geht
setting-link-length = Zeichen eines Links
setting-between = Von { $least } bis { $most }. Je länger, desto schwerer zu erraten.
setting-expired-html = Seite einer Sitzung, die zu Ende ist
setting-expired-html-help = HTML. Besucher sehen sie, wenn sie einen Link zu spät öffnen.
setting-locked = Wenn jemand anruft, der schon eine Sitzung hat
locked-busy = Die Leitung ist besetzt
locked-new = Eine neue Sitzung beginnt
setting-analytics-provider = Dienst
setting-analytics-id = Ihre Kennung dort
analytics-heap = Heap
analytics-google = Google Tag Manager
setting-nothing = Nicht gesetzt
setting-expression = Ein Ausdruck (Airscript), den kein anderes Feld zeigen kann.
setting-misfit-line = Höchstens { $most } Zeichen in einer Zeile.
setting-misfit-address = Beginnen Sie mit https:// und schreiben Sie keine Leerzeichen.
setting-misfit-html = Höchstens { $most } Zeichen.
setting-misfit-choice = Wählen Sie etwas aus der Liste.
setting-misfit-number = Eine ganze Zahl von { $least } bis { $most }.
setting-misfit-zone = Diese Zeitzone gibt es nicht. Schreiben Sie einen Namen wie Europe/Berlin oder America/Los_Angeles.
setting-misfit-span = Eine ganze Zahl, höchstens 90 Tage.
profile-value-add = Einstellung hinzufügen
profile-value-name = Name der Einstellung
profile-value-name-help = Buchstaben, Ziffern und Unterstriche, zum Beispiel support_hours.
profile-value = Wert
profiles-kept = Die Profile wurden geändert. Was live ist, bleibt, wie es ist, bis Sie wieder veröffentlichen.
profile-save = Profil speichern
profile-remove = Profil löschen
profile-add = Profil hinzufügen
profile-copy = Beginnen mit
profile-blank = Nichts
## Integrationen

section-integrations = Integrationen
integrations-lead = Die Konten bei anderen Diensten, die Apps von <bdi>{ $org }</bdi> benutzen, jedes in einer Umgebung.
integrations-fields = Ein Formular hat höchstens { $most } Felder.
accounts-none = Noch ist kein Konto verbunden
accounts-none-help = Verbinden Sie eines, und die Apps seiner Umgebung können es benutzen. Seine Zugangsdaten werden versiegelt und nie wieder gezeigt.
accounts-of = Verbundene Konten von { $org }
accounts-hidden-none = Die Konten in { $environment } werden nicht gezeigt: Ihre Rolle { $role } reicht nicht bis { $environment }. Keine Rolle hier tut es; fragen Sie Ihren Betreiber.
accounts-hidden = Die Konten in { $environment } werden nicht gezeigt: Ihre Rolle { $role } reicht nicht bis { $environment }. Sehen dürfen sie: <strong>{ $roles }</strong>.
account-new = Konto verbinden
account-new-at = { $service } verbinden
account-new-head = <bdi>{ $service }</bdi> verbinden
account-choose = Wählen Sie den Dienst.
account-service = Dienst
account-state = Zustand
account-used-by = Benutzt von
account-unused = Noch nichts
account-apps = { $count ->
        [one] { $count } App im Betrieb
       *[other] { $count } Apps im Betrieb
    }
account-name = Name des Kontos
account-name-hint = Woran man es in Ihrer Organisation von anderen unterscheidet.
account-name-what = Der Name des Kontos
account-name-none = Ein Konto braucht einen Namen.
account-environment-help = Nur Apps dieser Umgebung können das Konto benutzen. Das lässt sich später nicht ändern.
account-environment-choose = Umgebung wählen
account-environment-none = Wählen Sie die Umgebung, in der Apps das Konto benutzen dürfen.
account-stays-in = Die Zugangsdaten liegen versiegelt in der Region { $region }.
account-test-save = Testen und sichern
account-save-untested = Ohne Test sichern
account-save = Sichern
account-save-on = Sichern und weiter
account-created = Das Konto ist verbunden.
account-created-consent = Das Konto ist gesichert. Stimmen Sie nun bei { $service } zu: wählen Sie Verbinden.
account-saved = Die Änderungen sind gesichert.
account-works = { $service } hat die Zugangsdaten angenommen.
account-connected = { $service } hat zugestimmt. Das Konto ist bereit.
account-deleted = Das Konto ist gelöscht.
account-is-on = Das Konto ist eingeschaltet.
account-is-off = Das Konto ist ausgeschaltet.
account-properties = Eigenschaften
account-connection = Verbindung
account-checked = Letzter Test
account-never = Nie
account-switch = Schalter
account-on = Ein
account-off = Aus
account-off-help = Solange es aus ist, kann keine App es benutzen.
account-turn-on = Einschalten
account-turn-off = Ausschalten
account-switch-odd = Schalten Sie das Konto ein oder aus.
account-test = Noch einmal testen
account-typed-kept = Was Sie eingegeben haben, steht noch im Formular: sichern Sie noch einmal, um es an die Stelle davon zu setzen.
account-look-again = Ansehen, wie es jetzt ist
account-goes = Nichts benutzt dieses Konto. Seine Zugangsdaten werden mit gelöscht und, wo der Dienst sie nimmt, zurückgegeben.
account-stays = { $count ->
        [one] Es wird an { $count } Stelle benutzt, die oben steht. Nehmen Sie es zuerst dort heraus.
       *[other] Es wird an { $count } Stellen benutzt, die oben stehen. Nehmen Sie es zuerst dort heraus.
    }
integration-uses-head = Wo benutzt
integration-uses-none = Keine App benutzt es.
integration-uses-app = App
integration-uses-slot = Slot
integration-uses-where = Wo
integration-uses-live = Im Betrieb
integration-uses-draft = Entwurf
integration-secret-kept = Hinterlegt
integration-secret-kept-help = Hinterlegt und nie gezeigt. Lassen Sie es leer, um es zu behalten.
integration-secret-again = Geben Sie es noch einmal ein: Geheimnisse werden nie zurückgeschickt.
integration-secret-none = Keines
integration-secret-show = Eingabe zeigen
consent-title = Mit { $service } verbinden
consent-begin = Verbinden
consent-again = Neu verbinden
consent-next = Weiter
consent-go = Weiter zu { $host }
consent-help = Sie werden zu <bdi>{ $service }</bdi> geschickt. Melden Sie sich dort an und stimmen Sie zu; dann kommen Sie hierher zurück.
consent-go-help = Die nächste Seite ist auf <strong><bdi>{ $host }</bdi></strong>. Melden Sie sich dort an und stimmen Sie innerhalb von zehn Minuten zu; dann kommen Sie hierher zurück.
consent-scope = Worum gebeten wird
consent-back = Wohin die Antwort kommt
consent-redirect = Tragen Sie diese Adresse bei <bdi>{ $service }</bdi> als Rücksprungadresse (Callback, Redirect URI) des Clients ein.
consent-copy = Adresse kopieren
consent-denied = Bei { $service } hat jemand abgelehnt. Wählen Sie Verbinden, um es noch einmal zu versuchen.
consent-failed = { $service } hat nicht zugestimmt: { $code }. Wählen Sie Verbinden, um es noch einmal zu versuchen.
consent-failed-plain = { $service } hat nicht zugestimmt. Wählen Sie Verbinden, um es noch einmal zu versuchen.
consent-changed = Das Konto wurde geändert, während Sie weg waren. Wählen Sie Verbinden, um es noch einmal zu versuchen.
oauth-client = { $host } kennt den Client nicht, oder sein Geheimnis stimmt nicht. Prüfen Sie Client-ID und Client-Geheimnis.
oauth-grant = { $host } lässt die Zustimmung nicht mehr gelten. Wählen Sie Verbinden, um sie noch einmal zu geben.
oauth-scope = { $host } erlaubt nicht, worum gebeten wird. Prüfen Sie den Umfang.
oauth-refused = { $host } hat kein Token gegeben: { $code }.
oauth-refused-plain = { $host } hat kein Token gegeben. Prüfen Sie die Adresse des Token-Endpunkts und den Client.
oauth-odd = { $host } hat ohne Token geantwortet. Prüfen Sie die Adresse des Token-Endpunkts.
token-over = Das Token für { $service } ist abgelaufen, und der Dienst gab keines, um es zu erneuern. Wählen Sie Verbinden, um ein neues zu bekommen.
trial-no-consent = Bei { $service } hat noch niemand zugestimmt. Wählen Sie zuerst Verbinden.
trial-none = Der Dienst hat keine Testadresse, deshalb lassen sich seine Konten nicht testen. Sichern Sie ohne Test.
trial-refused = { $service } hat die Zugangsdaten abgelehnt (Status { $status }). Prüfen Sie sie.
trial-not-ok = { $service } hat die Zugangsdaten abgelehnt. Prüfen Sie sie.
trial-redirect = { $service } hat mit einer anderen Adresse geantwortet. Prüfen Sie Ihre Eingaben.
trial-missing = { $service } hat an der Testadresse nichts. Prüfen Sie Ihre Eingaben.
trial-throttled = { $service } nimmt im Augenblick keine Aufrufe mehr an. Versuchen Sie es später noch einmal.
trial-status = { $service } hat mit Status { $status } geantwortet. Prüfen Sie Ihre Eingaben, oder versuchen Sie es später noch einmal.
smtp-clear = Benutzername und Passwort gehen nicht unverschlüsselt an { $host }. Wählen Sie STARTTLS oder TLS.
smtp-no-starttls = { $host } bietet kein STARTTLS an. Wählen Sie TLS mit dem Port dafür, meist 465.
smtp-no-sign-in = { $host } bietet keine Anmeldung an. Lassen Sie den Benutzernamen leer, oder prüfen Sie den Port.
smtp-refused = { $host } hat Benutzernamen oder Passwort abgelehnt (Code { $code }). Prüfen Sie beides.
smtp-declined = { $host } hat mit Code { $code } abgelehnt. Prüfen Sie Adresse und Port.
smtp-tls-failed = Die Verschlüsselung mit { $host } kam nicht zustande: seinem Zertifikat wird nicht vertraut, oder der Port erwartet eine andere Art.
smtp-garbled = { $host } hat nicht wie ein Mailserver geantwortet. Prüfen Sie Adresse und Port.
smtp-starttls = STARTTLS, meist Port 587
smtp-tls = TLS, meist Port 465
smtp-unencrypted = Unverschlüsselt
template-braces = Klammern dürfen nur um den Namen eines Parameters stehen, wie in { "{" }shop{ "}" }.
template-name = Es gibt keinen Parameter { $name }.
template-long = Höchstens { $most } Zeichen passen.
template-scheme = Die Adresse muss mit https:// und einem Server beginnen; ein Parameter kann danach stehen.
template-host = Daraus wird ein Teil des Namens eines Servers: Buchstaben, Ziffern, Bindestriche und Punkte passen.
template-path = Daraus wird ein Teil einer Adresse: Punkte allein passen nicht.
entry-empty = Füllen Sie das aus: { $field }.
entry-large = { $field } ist zu lang: höchstens { $most } Bytes passen.
entry-control = { $field } enthält Zeilenumbrüche oder Steuerzeichen. Entfernen Sie sie.
entry-host = { $field } ist kein Name eines Servers. Schreiben Sie ihn wie mail.example.com.
entry-label = { $field } wird ein Teil des Namens eines Servers: Buchstaben, Ziffern, Bindestriche und Punkte passen.
entry-port = { $field } ist eine Zahl von 1 bis 65535.
entry-email = { $field } ist keine E-Mail-Adresse.
entry-begins = { $field } beginnt mit { $start }. Prüfen Sie, was Sie kopiert haben.
entry-choice = Wählen Sie etwas für { $field }.
entry-moved = Der Server ist jetzt ein anderer. Geben Sie das noch einmal ein: { $field }.
entry-unknown = Das Formular hat kein Feld { $field }.
field-optional = (freiwillig)
field-api-key = API-Schlüssel
field-secret-key = Geheimer Schlüssel
field-access-token = Zugriffstoken
field-account-sid = Account SID
field-account-sid-help = Sie beginnt mit AC.
field-auth-token = Auth Token
field-salesforce-domain = Domain
field-salesforce-domain-help = Was vor .salesforce.com steht: login, test oder eine eigene Domain wie acme.my.
field-client-id = Client-ID
field-client-secret = Client-Geheimnis
field-subdomain = Subdomain
field-zendesk-subdomain-help = Was vor .zendesk.com steht.
field-email = E-Mail
field-api-token = API-Token
field-bot-token = Bot-Token
field-bot-token-help = Es beginnt mit xoxb-.
field-shop = Shop
field-shop-help = Was vor .myshopify.com steht.
field-smtp-host = Server
field-port = Port
field-smtp-port-help = 587 für STARTTLS, 465 für TLS.
field-smtp-security = Verschlüsselung
field-user = Benutzername
field-smtp-user-help = Lassen Sie ihn leer, wenn der Server keinen verlangt.
field-password = Passwort
field-smtp-from = Absender
field-smtp-from-help = Die Adresse, von der Briefe kommen.
field-token = Token
auth-token = Ein Token, das Sie haben
auth-basic = Benutzername und Passwort
auth-code = OAuth 2.0: Sie stimmen beim Dienst zu
auth-client = OAuth 2.0: der Client meldet sich selbst an
auth-fetched = Ein Token, das geholt wird
auth-smtp = Ein Mailserver
part-header = Header
part-query = URL-Parameter
adapters = Eigene Dienste
adapters-lead = Dienste, die Hangar nicht kennt, von Ihnen beschrieben.
adapters-none = Noch ist keiner beschrieben.
adapter-new = Dienst beschreiben
adapter-lead = Wie man sich bei einem Dienst anmeldet, den Hangar nicht kennt. Er gehört zu jeder Umgebung; seine Konten gehören zu je einer.
adapter-connect = Konto verbinden
adapter-locked = Sie können ihn ansehen, aber nicht ändern: ein Dienst gehört zu jeder Umgebung, und Ihre Rolle { $role } verwaltet Integrationen nicht in jeder.
adapter-about = Der Dienst
adapter-name-help = Wie man ihn in Ihrer Organisation nennt.
adapter-name-what = Der Name des Dienstes
adapter-key = Schlüsselwort
adapter-key-help = Damit verlangen Apps nach dem Dienst. Kleine Buchstaben, Ziffern und Bindestriche; es lässt sich später nicht ändern.
adapter-key-odd = Benutzen Sie 2 bis 60 kleine Buchstaben, Ziffern und Bindestriche, und beginnen Sie mit einem Buchstaben.
adapter-key-known = { $key } ist ein Dienst, den Hangar kennt. Wählen Sie ein anderes Schlüsselwort.
adapter-taken = Ein anderer Dienst heißt { $name } oder hat das Schlüsselwort { $key }.
adapter-way = Anmeldung
adapter-way-none = Wählen Sie, wie man sich anmeldet.
adapter-accounts = Konten
way-oauth = OAuth 2.0
way-oauth-help = Jemand stimmt beim Dienst zu, oder der Client meldet sich selbst an. Tokens werden nach Bedarf erneuert.
way-token = API-Token
way-token-help = Jedes Konto hat ein Token, das mit jedem Aufruf mitgeht.
way-basic = HTTP Basic
way-basic-help = Jedes Konto hat Benutzername und Passwort, die mit jedem Aufruf mitgehen.
way-fetched = Eigenes Token
way-fetched-help = Ein Aufruf einer Adresse des Dienstes bringt das Token für die anderen.
adapter-parameters = Parameter
adapter-parameters-help = Jeder wird ein Feld der Konten und darf unten in Adressen und Werten stehen, als { "{" }name{ "}" }.
adapter-parameter = Benutzen Sie Buchstaben, Ziffern und Unterstriche, beginnen Sie mit einem Buchstaben, und lassen Sie token, username, password, client_id und client_secret den Zugangsdaten.
adapter-parameter-name = Name { $number }
adapter-parameter-label = Beschriftung { $number }
adapter-twice = Zwei heißen { $name }.
adapter-more = Zeilen hinzufügen
adapter-oauth = Autorisierungsserver
adapter-grant = Verfahren
grant-code = Authorization Code: jemand stimmt zu
grant-client = Client Credentials: der Client allein
adapter-authorization = Autorisierungs-Endpunkt
adapter-authorization-help = Wo man sich anmeldet und zustimmt. Nur für den Authorization Code nötig.
adapter-endpoint = Token-Endpunkt
adapter-address-help = Er beginnt mit https://. Parameter dürfen darin stehen.
adapter-address-empty = Geben Sie die Adresse ein.
adapter-verb = Methode des Token-Endpunkts
adapter-proof = Der Client zeigt sein Geheimnis
proof-header = In einem Header
proof-body = Im Body
adapter-client-id = Client-ID
adapter-client-id-help = Der Dienst gibt sie Ihnen, wenn Sie Hangar dort eintragen.
adapter-client-secret = Client-Geheimnis
adapter-client-secret-help = Es wird versiegelt und nie wieder gezeigt. Lassen Sie es leer, wenn der Dienst Ihnen keines gab.
adapter-secret-odd = Ein Client-Geheimnis ist eine Zeile von höchstens { $most } Bytes.
adapter-secret-moved = Der Server ist jetzt ein anderer. Geben Sie das Client-Geheimnis noch einmal ein.
adapter-scope = Umfang (Scope)
adapter-scope-help = Worum gebeten wird, mit Leerzeichen getrennt.
adapter-revoke = Endpunkt für den Widerruf
adapter-revoke-help = Wo Tokens zurückgegeben werden, wenn ein Konto gelöscht wird. Lassen Sie ihn leer, wenn es keinen gibt.
adapter-redirect = Tragen Sie diese Adresse beim Dienst als Rücksprungadresse (Callback, Redirect URI) ein.
adapter-fetch = Woher das Token kommt
adapter-token-field = Feld der Antwort
adapter-token-field-help = Der Name des Tokens im JSON, das zurückkommt, etwa access_token.
adapter-asks-help = Was der Aufruf mitbringt. Konten sagen, was jedes davon ist; die Werte werden als Geheimnisse hinterlegt.
adapter-asks-none = Der Aufruf muss etwas mitbringen. Nennen Sie mindestens eines.
adapter-ask = Parameter des Token-Aufrufs { $number }
adapter-place = Das Token in Aufrufen
adapter-place-help = Wo das Token steht. In der Vorlage steht { "{" }token{ "}" }, wie in Bearer { "{" }token{ "}" }.
adapter-part = Art
adapter-part-of = Art { $number }
adapter-part-name = Name
adapter-part-name-odd = Benutzen Sie Buchstaben, Ziffern, Bindestriche und Unterstriche.
adapter-template = Vorlage des Werts
adapter-no-token = In der Vorlage muss { "{" }token{ "}" } stehen.
adapter-extras = Parameter jedes Aufrufs
adapter-extras-help = Was jeder Aufruf des Dienstes außerdem mitbringt.
adapter-extra-name = Name { $number }
adapter-extra-value = Wert { $number }
adapter-test = Testadresse
adapter-test-help = Eine harmlose Adresse, die aufgerufen wird, um ein Konto zu testen. Lassen Sie sie leer, wenn es keine gibt.
adapter-choose = Wählen Sie etwas.
adapter-control = Darin sind Zeilenumbrüche oder Steuerzeichen. Entfernen Sie sie.
adapter-save = Dienst sichern
adapter-created = Der Dienst ist beschrieben. Verbinden Sie nun ein Konto.
adapter-saved = Die Änderungen sind gesichert.
adapter-deleted = Der Dienst ist gelöscht.
adapter-moved = { $count ->
        [one] { $count } Konto ist verbunden, und seine Zugangsdaten dürfen nicht an einen anderen Server gehen. Beschreiben Sie stattdessen einen weiteren Dienst.
       *[other] { $count } Konten sind verbunden, und ihre Zugangsdaten dürfen nicht an einen anderen Server gehen. Beschreiben Sie stattdessen einen weiteren Dienst.
    }
adapter-inputs = { $count ->
        [one] { $count } Konto ist verbunden und füllt sie aus. Sie bleiben, wie sie sind.
       *[other] { $count } Konten sind verbunden und füllen sie aus. Sie bleiben, wie sie sind.
    }
adapter-goes = Er hat keine Konten. Slots in Apps, die nach ihm verlangen, bleiben offen.
adapter-in-use = { $count ->
        [one] { $name } kann nicht gelöscht werden, solange { $count } Konto verbunden ist. Löschen Sie das zuerst.
       *[other] { $name } kann nicht gelöscht werden, solange { $count } Konten verbunden sind. Löschen Sie die zuerst.
    }
detail-key = Schlüsselwort
## Ressourcen, API-Tokens und Benachrichtigungen

section-resources = Ressourcen
section-api = API
section-notifiers = Benachrichtigungen
optional = freiwillig
copy = Kopieren
typed-twice = Das Feld { $field } kam zweimal. Gehen Sie zurück und schicken Sie das Formular noch einmal ab.
claimed = { $name } wird in dieser Installation schon verwendet. Wählen Sie einen anderen Namen; wenn er Ihnen gehört, fragen Sie den Betreiber.
resources-lead = Telefonnummern, Adressen und Schlüssel, die die Apps von <bdi>{ $org }</bdi> verwenden. Jede Ressource gehört zu einer Umgebung.
resources-all = Alle
resources-kinds = Arten von Ressourcen
resources-numbers = Telefonnummern
resources-web = Domains und URLs
resources-mail = E-Mail
resources-keys = Schlüssel und Anmeldung
resources-none = Hier gibt es noch nichts
resources-none-help = Was Sie hier anlegen, lässt sich in den Einstellungen jeder App derselben Umgebung wählen.
resources-of = Ressourcen von { $org }
resources-hidden = Was in { $environment } liegt, wird nicht gezeigt: Ihre Rolle, <bdi>{ $role }</bdi>, reicht nicht bis { $environment }. Wer es sehen darf: <bdi>{ $roles }</bdi>.
resources-hidden-none = Was in { $environment } liegt, wird nicht gezeigt: Ihre Rolle, <bdi>{ $role }</bdi>, reicht nicht bis { $environment }, und auch keine andere.
resource-new = Neue Ressource
resource-which = Was möchten Sie hinzufügen?
resource-create = Ressource anlegen
resource-no-kind = Dieses Formular sagt nicht, was angelegt werden soll. Wählen Sie das zuerst.
resource-no-environment = Wählen Sie eine Umgebung.
resource-what = Was es ist
resource-standing = Zustand
resource-use = Verwendung
resource-used = In Verwendung
resource-unused = Nicht in Verwendung
resource-name = Name
resource-name-help = So finden es Ihre Kollegen, wenn sie eine App einrichten.
resource-environment-help = Nur Apps, die in dieser Umgebung laufen, können es verwenden. Dabei bleibt es.
resource-phone-number-help = Eine Nummer, von der Apps anrufen, an der sie sich melden oder mit der sie Textnachrichten senden.
resource-url-domain-help = Ein eigener Hostname, unter dem Apps erreicht werden.
resource-url-route-help = Eine kurze Adresse für eine App unter einer der Domains.
resource-email-domain-help = Alle Adressen einer Domain, mit einem Brief bestätigt.
resource-email-address-help = Eine Adresse, von der Apps Mails senden.
resource-identity-provider-help = Wo sich Besucher von Apps mit einem Konto ihrer Firma anmelden (SAML 2.0).
resource-key-help = Ein Geheimnis, mit dem Apps verschlüsseln oder unterschreiben.
resource-state = Zustand
resource-on = Ein
resource-off = Aus
resource-checked = geprüft
resource-check = Jetzt prüfen
resource-no-check = An { $name } gibt es nichts zu prüfen.
resource-on-or-off = Wählen Sie ein oder aus.
resource-switch-on = Einschalten
resource-switch-off = Ausschalten
resource-switch-warns = Solange es aus ist, können die Apps, die es verwenden, das nicht.
resource-switched-on = { $name } ist eingeschaltet.
resource-switched-off = { $name } ist ausgeschaltet.
resource-created = { $name } wurde angelegt.
resource-saved = { $name } wurde gespeichert.
resource-deleted = { $name } wurde gelöscht.
resource-works = { $name } funktioniert.
resource-letter-sent = Ein Brief ist unterwegs an { $to }.
resource-letter-waits = Ein Brief mit einem Link ging an <bdi>{ $to }</bdi>. Wer ihn dort liest, öffnet den Link innerhalb von { $hours ->
        [one] einer Stunde
       *[other] { $hours } Stunden
    } und bestätigt.
resource-letter-again = Den Brief noch einmal senden
resource-properties = Eigenschaften
resource-look = Mit Ihrer Rolle, <bdi>{ $role }</bdi>, können Sie das ansehen, aber in { $environment } nicht ändern. Wer es darf: <bdi>{ $roles }</bdi>.
resource-parent = Gehört zu
resource-region = Region
resource-changed = Geändert
resource-where = Wo es verwendet wird
resource-nowhere = Keine App verwendet es.
resource-used-live = In der laufenden Veröffentlichung
resource-used-draft = In den Einstellungen des Entwurfs
resource-in-use = { $name } wird verwendet: { $users }. Lassen Sie dort zuerst etwas anderes verwenden, dann löschen Sie es.
use-live = { $app }, veröffentlicht in { $environment }
use-profile = die Einstellungen von { $app } für { $environment }
resource-delete = Löschen
resource-delete-help = <bdi>{ $name }</bdi> verschwindet endgültig, mit allem, was dazu aufbewahrt wird. Keine App verwendet es.
resource-delete-used = <bdi>{ $name }</bdi> lässt sich nicht löschen, solange Apps es verwenden: Sie stehen unter „Wo es verwendet wird“. Lassen Sie dort zuerst etwas anderes verwenden.
secret-kept = Aufbewahrt. Geben Sie ein anderes ein, um es zu ersetzen; lassen Sie das Feld leer, um es zu behalten.
secret-again = Geben Sie das noch einmal ein: Was geheim ist, wird kein zweites Mal gezeigt.
secrets-again = Was Sie eingegeben haben, ist noch da, außer dem, was geheim ist. Geben Sie das noch einmal ein.
default-urls-short = Die Adresse dieser Installation
default-urls-help = Das hat jede Organisation von Anfang an: die Adresse, unter der diese Installation Apps ausliefert. Sie lässt sich nicht ändern, ausschalten oder löschen.
number-field = Nummer
number-help = Mit dem Land, wie +49 30 901820.
number-missing = Geben Sie die Nummer ein, beginnend mit + und dem Land.
number-none = { $typed } ist keine Telefonnummer. Geben Sie sie mit dem Land ein, wie +49 30 901820.
number-can-nothing = Wählen Sie mindestens eines, was diese Nummer kann.
number-account = Twilio-Konto
number-account-help = Das verbundene Konto, mit dem die Nummer gemietet wurde.
number-account-none = Keines
number-no-account = Wählen Sie ein Twilio-Konto, das auch in { $environment } liegt.
numbers-list = Nummern auflisten
numbers-of = Nummern von { $name }
numbers-help = Wählen Sie eine; das Formular wird damit ausgefüllt.
numbers-none = Das Konto hat noch keine Nummern. Mieten Sie eine bei Twilio und listen Sie dann noch einmal auf.
numbers-more = Das Konto hat mehr Nummern, als hier stehen. Geben Sie eine andere von Hand ein.
numbers-choose = Auswählen
numbers-entered = Eingetragen als { $name }
numbers-useless = Sie kann weder Texte noch Anrufe
numbers-taken = { $number } ist unten eingetragen, mit dem, was sie kann. Sehen Sie es an und legen Sie sie dann an.
numbers-off = { $name } ist ausgeschaltet. Schalten Sie es ein, um seine Nummern aufzulisten, oder geben Sie die Nummer ein.
numbers-missing = { $service } kennt kein solches Konto. Prüfen Sie dessen Account SID.
numbers-odd = { $service } hat mit etwas anderem als einer Liste von Nummern geantwortet. Versuchen Sie es später noch einmal, oder geben Sie die Nummer ein.
capabilities-field = Was sie kann
capabilities-help = Apps werden nur Nummern angeboten, die können, was sie brauchen.
capability-send-text = Textnachrichten senden
capability-receive-text = Textnachrichten empfangen
capability-send-voice = Anrufen
capability-receive-voice = Anrufe annehmen
host-field = Hostname
host-help = Zum Beispiel forms.example.com. Dass er hierher führt, weisen Sie danach nach.
host-missing = Geben Sie den Namen eines Servers ein, zum Beispiel forms.example.com.
host-wildcard = Geben Sie einen einzelnen Namen ein. Ein Platzhalter (*) steht für viele.
host-name-only = Geben Sie nur den Namen ein, ohne https://, Port oder Pfad, zum Beispiel forms.example.com.
host-address = Das ist die Adresse eines Rechners. Geben Sie einen Namen ein, zum Beispiel forms.example.com.
host-none = { $typed } ist kein Name eines Servers. Geben Sie einen wie forms.example.com ein.
host-own = { $host } ist diese Installation selbst. Wählen Sie einen Namen Ihrer eigenen Domain.
route-domain-help = Default URLs gibt es immer. Eine eigene Domain muss in derselben Umgebung liegen.
route-no-domain = Wählen Sie eine Domain, die auch in { $environment } liegt.
route-key = Schlüsselwort
route-key-help = Der letzte Teil der Adresse: Buchstaben, Ziffern und einzelne Bindestriche, wie schaden-2026.
route-no-key = Geben Sie 1 bis 48 Kleinbuchstaben, Ziffern und einzelne Bindestriche ein, wie schaden-2026.
route-address = Adresse
domain-field = Domain
domain-help = Der Teil hinter dem @, zum Beispiel example.com.
domain-how = So führt sie hierher
domain-record = Tragen Sie das dort ein, wo das DNS Ihrer Domain verwaltet wird:
domain-record-type = Art
domain-record-value = Wert
domain-then = Es kann einige Stunden dauern, bis alle den Eintrag sehen. Wählen Sie dann „Jetzt prüfen“: Diese Installation fragt <code>{ $at }</code> und muss dort sich selbst antreffen.
domain-elsewhere = { $host } führt zu einem anderen Server. Sehen Sie sich den Eintrag im DNS an, warten Sie, bis er überall zu sehen ist, und prüfen Sie noch einmal.
domain-status = { $host } führt zu einem anderen Server, der mit dem Status { $status } geantwortet hat. Sehen Sie sich den Eintrag im DNS an, warten Sie, bis er überall zu sehen ist, und prüfen Sie noch einmal.
mailbox-field = Wer es bestätigt
mailbox-help = An dieses Postfach geht ein Brief mit einem Link. Nur wer die Domain verwaltet, kann es lesen.
mailbox-none = Wählen Sie, wer den Brief bekommt.
address-field = Adresse
address-help = Dorthin geht ein Brief mit einem Link, außer wenn die Domain schon bestätigt ist.
address-none = { $typed } ist keine Adresse, an die Mails gesendet werden können. Geben Sie eine wie name@example.com ein.
proof-not-wanted = { $name } braucht keinen Brief mehr.
proof-mail-title = Gehört das Ihnen?
proof-asks = { $actor } möchte, dass Apps Mails von <strong><bdi>{ $what }</bdi></strong> senden. Wenn das stimmt, bestätigen Sie es.
proof-not-you = Wenn Sie davon nichts wissen, schließen Sie diese Seite: Ohne Sie geschieht nichts.
proof-confirm = Bestätigen
proof-done = Bestätigt
proof-done-help = Apps dürfen jetzt Mails von <strong><bdi>{ $what }</bdi></strong> senden. Sie können diese Seite schließen.
proof-dead = Er wurde schon benutzt, er ist älter als ein Tag, oder es wurde ein neuerer gesendet. Bitten Sie, wer das eingerichtet hat, den Brief noch einmal zu senden.
letter-proof-subject = { $org } möchte Mails von { $what } senden
letter-proof =
    { $actor } von { $org } möchte, dass Apps Mails von { $what } senden.

    Wenn das stimmt, öffnen Sie diesen Link und bestätigen Sie es:

    { $link }

    Der Link gilt einmal und { $hours ->
        [one] eine Stunde
       *[other] { $hours } Stunden
    } lang. Wenn Sie davon nichts wissen, tun Sie nichts.
saml-field = Metadaten
saml-help = Das XML, das Ihr Identitätsanbieter herausgibt. Fügen Sie alles davon ein.
saml-help-kept = Aufbewahrt. Fügen Sie andere Metadaten ein, um sie zu ersetzen; lassen Sie das Feld leer, um sie zu behalten.
saml-empty = Fügen Sie die Metadaten des Identitätsanbieters ein.
saml-long = Die Metadaten sind länger als { $limit }. Fügen Sie nur die eines Anbieters ein.
saml-no-xml = Das ist kein vollständiges XML. Fügen Sie die ganze Datei ein, vom ersten < bis zum letzten >.
saml-doctype = Die Metadaten enthalten ein DOCTYPE, das nicht gelesen wird. Entfernen Sie es.
saml-entity = Die Metadaten enthalten die Entität { $name }, die nicht gelesen wird. Schreiben Sie aus, wofür sie steht.
saml-several = Das sind die Metadaten mehrerer Anbieter. Fügen Sie den EntityDescriptor eines einzigen ein.
saml-missing = In den Metadaten fehlt { $element }. Bitten Sie den Identitätsanbieter um vollständige Metadaten.
saml-sign-in = Die Adresse zum Anmelden, { $url }, beginnt nicht mit https://. Bitten Sie den Identitätsanbieter um Metadaten mit einer, die das tut.
saml-entity-id = Entity-ID
saml-place = Adresse zum Anmelden
saml-binding = Binding
saml-later = Er wird aufbewahrt und lässt sich für Apps wählen. Besucher melden sich noch nicht darüber an: Diesen Teil von Apps führt diese Installation bisher nicht aus.
key-origin = Woher er kommt
key-keep = Den vorhandenen behalten
key-keep-help = Er wird nie gezeigt.
key-made = Hier erzeugen
key-made-help = 32 zufällige Bytes, die niemand sieht.
key-typed = Einen eingeben
key-typed-help = Wenn ein anderes System denselben Schlüssel hat.
key-value = Der Schlüssel
key-value-help = Base 64 von 16 bis 512 Bytes.
key-both = Lassen Sie entweder einen Schlüssel erzeugen oder geben Sie einen ein. Leeren Sie das Feld oder wählen Sie, ihn einzugeben.
key-which = Wählen Sie, woher der Schlüssel kommt.
key-no-chance = Dieser Rechner gibt gerade keine zufälligen Bytes. Versuchen Sie es noch einmal.
key-no-base64 = Das ist kein Base 64. Geben Sie Buchstaben, Ziffern, + und / ein, wo nötig mit = am Ende.
key-length = Der Schlüssel hat { $bytes ->
        [one] ein Byte
       *[other] { $bytes } Bytes
    }. Nehmen Sie einen von { $least } bis { $most } Bytes.
key-of-bytes = { $bytes ->
        [one] Ein Byte
       *[other] { $bytes } Bytes
    }
key-length-fact = Länge
key-made-here = Hier erzeugt
key-made-elsewhere = Eingegeben
notifiers-lead = Wer es erfährt, wenn eine App von <bdi>{ $org }</bdi> auf einen Fehler stößt. Gewählt wird beim Veröffentlichen.
notifiers-none = Noch erfährt es niemand
notifiers-none-help = Eine Benachrichtigung schreibt an eine Adresse, an Slack oder an einen Ihrer Server, wenn eine veröffentlichte App auf einen Fehler stößt.
notifiers-of = Benachrichtigungen von { $org }
notifier-new = Neue Benachrichtigung
notifier-which = Wie soll es jemand erfahren?
notifier-create = Benachrichtigung anlegen
notifier-email = E-Mail
notifier-slack = Slack
notifier-webhook = Webhook
notifier-email-help = Ein Brief an eine Adresse oder einen Verteiler.
notifier-slack-help = Eine Nachricht in einem Kanal, über einen Incoming Webhook.
notifier-webhook-help = Ein Aufruf eines Ihrer Server, mit JSON, das Sie prüfen können.
notifier-address = Adresse
notifier-address-help = Zum Beispiel on-call@example.com.
notifier-no-way = Wählen Sie, auf welchem Weg es jemand erfährt.
notifier-url-missing = Geben Sie die Adresse ein, die aufgerufen wird, beginnend mit https://.
notifier-signing = Nehmen Sie ein Geheimnis aus { $least } bis { $most } sichtbaren Zeichen.
notifier-host = Server
notifier-signature = Unterschrift
notifier-signed = Unterschrieben
notifier-unsigned = Nicht unterschrieben
notifier-test = Test senden
notifier-off = { $name } ist ausgeschaltet. Schalten Sie die Benachrichtigung zuerst ein.
slack-url = Webhook-URL
slack-url-help = Aus Slack, unter Incoming Webhooks. Wer sie hat, kann in den Kanal schreiben; darum wird sie nie wieder gezeigt.
webhook-url = URL
webhook-url-help = Wohin Fehler gesendet werden, beginnend mit https://. Sie kann ein Geheimnis enthalten; darum wird sie nie wieder gezeigt.
webhook-signing = Geheimnis zum Unterschreiben
webhook-signing-help = 16 Zeichen oder mehr. Damit kann Ihr Server prüfen, dass ein Aufruf von hier kommt.
webhook-unsign = Unterschrift
webhook-unsigned = Nicht mehr unterschreiben
webhook-how = Was Ihr Server bekommt
webhook-post = Ein <code>POST</code> mit JSON: <code>event</code> (<code>error</code> oder <code>test</code>), <code>kind</code>, <code>message</code>, <code>metadata</code>, <code>at</code> und um welche Organisation, App, Veröffentlichung, Sitzung und Anfrage es geht.
webhook-timestamp = Wann gesendet wurde, in Sekunden seit 1970 (UTC). Weisen Sie ab, was älter als einige Minuten ist.
webhook-signature = Mit einem Geheimnis zum Unterschreiben: <code>v1=</code> und der HMAC-SHA256, in hexadezimalen Ziffern, aus dem Zeitstempel, einem Punkt und dem Inhalt, wie er kam.
webhook-answer = Antworten Sie mit einem Status von 200 bis 299. Weiterleitungen wird nicht gefolgt.
notify-application-error = Eine App ist auf einen Fehler gestoßen
notify-logged-error = Eine App hat einen Fehler vermerkt
notify-test = Ein Test
notify-test-text = Das ist ein Test. Wenn Sie ihn lesen können, funktioniert die Benachrichtigung.
notify-at = Zeit
notify-request = Anfrage
notify-version = Version von Hangar
notify-session = Sitzung
notify-deployment = Veröffentlichung
notify-deployment-id = ID der Veröffentlichung
notify-org = Organisation
notify-org-id = ID der Organisation
notify-app = App
notify-app-id = ID der App
notify-no-letter = Der Mailserver hat den Brief nicht angenommen. Prüfen Sie die Adresse; der Betreiber findet den Grund im Protokoll.
notify-status = { $host } hat mit dem Status { $status } geantwortet. Prüfen Sie die Adresse und was dieser Server erwartet.
tokens-lead = Mit einem Token arbeitet ein Programm für <bdi>{ $org }</bdi>. Jedes gilt für eine Umgebung und lässt sich sofort widerrufen.
tokens-none = Kein Programm hat Zugang
tokens-none-help = Mit einem Token kann ein Programm Apps starten oder lesen und ändern, was sie aufbewahren.
tokens-of = API-Tokens von { $org }
token-new = Neues API-Token
token-new-help = Sie sehen das Token einmal, gleich nachdem es angelegt ist.
token-create = Token anlegen
token-name-help = Wofür es ist, wie „Nächtlicher Export“.
token-name-taken = Es gibt schon ein Token namens { $name }.
token-word = API-Token
token-may = Darf
token-no-scope = Wählen Sie mindestens eines, was das Token darf.
scope-start-apps = Apps starten
scope-read-data = Lesen, was Apps aufbewahren
scope-write-data = Ändern, was Apps aufbewahren
token-networks = IP-Adressen
token-networks-help = Adressen und Netze, je Zeile eines, wie 192.0.2.7 oder 2001:db8::/32. Leer: von überall.
network-none = { $typed } ist keine IP-Adresse und kein Netz. Schreiben Sie es wie 192.0.2.7, 192.0.2.0/24 oder 2001:db8::/32.
network-loose = { $typed } ist eine Adresse in einem Netz. Schreiben Sie { $meant } für das Netz oder die Adresse allein.
network-many = Das sind zu viele. Nennen Sie höchstens { $most } Adressen und Netze.
token-ends = Endet
token-days = Nach { $days } Tagen
token-never = Nie
token-on-day = Am Ende eines Tages (UTC):
token-day = Tag
token-no-day = Wählen Sie einen Tag.
token-day-range = Wählen Sie einen Tag ab heute, innerhalb von { $most } Jahren.
token-no-end = Wählen Sie, wann es endet.
token-used = Zuletzt benutzt
token-unused = Noch nicht
token-has-ended = Beendet
token-from = Von
token-anywhere = Von überall
token-made = Angelegt
token-once = Kopieren Sie das Token jetzt. Es wird nur dieses eine Mal gezeigt, und danach kann es niemand nachsehen.
token-yours = Ihr Token
token-copy = Token kopieren
token-kept = Ich habe es
token-how = So benutzen Sie es
token-how-help = Programme senden es mit jeder Anfrage. Diese sagt, wofür das Token gilt:
token-revoke = Widerrufen
token-revoke-help = Die nächste Anfrage mit <bdi>{ $name }</bdi> wird abgewiesen. Das lässt sich nicht zurücknehmen.
token-revoke-named = { $name } widerrufen
token-revoked = { $name } wurde widerrufen.
token-unknown = Dieses Token öffnet nichts: Es ist vertippt oder wurde widerrufen. Senden Sie "Authorization: Bearer" und ein Token.
token-ended = Dieses Token ist beendet. Legen Sie ein anderes an.
token-elsewhere = Dieses Token darf von Ihrer Adresse aus nicht benutzt werden.
token-suspended = Die Organisation dieses Tokens ist gesperrt.
resource-needs-replacement = { $name } ist in Gebrauch. Wählen Sie, was an seine Stelle tritt.
replace-title = { $name } ersetzen
replace-lead = Was <bdi>{ $name }</bdi> nutzt, bekommt stattdessen, was Sie wählen, und <bdi>{ $name }</bdi> wird gelöscht. Was live ist, wird sofort eine eigene Veröffentlichung.
replace-with = Tritt an seine Stelle
replace-second = { $name } ist in Production live, wo eine zweite Person jeder Änderung zustimmen muss. Veröffentlichen Sie die App mit etwas anderem an seiner Stelle, und löschen Sie { $name }, sobald das live ist.
replace-unused = Niemand verwendet <bdi>{ $name }</bdi> mehr, außer Profilen oder Slots, die gelöscht wurden. Danach bringt ein Rückgängigmachen diese mit einem offenen Slot zurück.
replace-none = Nichts in { $environment } kann an seine Stelle treten. Legen Sie zuerst eines derselben Art an.
replace-verb = Ersetzen und löschen
replace-offer = Wählen, was an seine Stelle tritt…
replace-choose = Wählen Sie, was an seine Stelle tritt.
replace-where = Genutzt von

## Abschnitte der Bindungen

slots-web = Webadressen
slots-phone = Telefonnummern
slots-email = E-Mail
slots-integrations = Integrationen
slots-data = Datenspeicher
slots-sign-in = Anmeldung von Besuchern
slots-keys = Schlüssel
