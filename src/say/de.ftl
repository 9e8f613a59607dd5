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
refused-forbidden = Ihre Rolle darf das nicht: { $verb }. Diese Rollen dürfen es: { $roles }.
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
check-web-link = Der Weblink { $name } öffnet einen Web-Ablauf, den es nicht gibt.
check-web-link-help = Wählen Sie den Web-Ablauf, den er öffnet.
check-start-page = Der Web-Ablauf { $name } beginnt mit einer Seite, die nicht zu ihm gehört.
check-start-page-help = Wählen Sie seine erste Seite.
check-variable-control = Die Variable { $name } wurde für ein Element angelegt, das es nicht gibt.
check-variable-control-help = Entfernen Sie die Variable, wenn sonst nichts sie benutzt.
check-binding = Das Element { $control } auf der Seite { $page } ist an activity.{ $name } gebunden, aber die Seite hat keine Variable { $name }.
check-binding-help = Fügen Sie der Seite die Variable hinzu, oder binden Sie das Element an eine andere.
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
bundle-first-entry = Der erste Eintrag des Archivs ist nicht { $manifest }.
bundle-no-app = Das Bündel hat keine app.json.
bundle-unknown = Dieses ZIP ist keine exportierte App: obenan steht weder manifest.json noch savepoint.json.
bundle-unknown-help = Wählen Sie eine Datei, die Hangar oder Airkit exportiert hat.
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
airkit-media = { $count ->
    [one] Die Medien bekommen { $count } Datei.
   *[other] Die Medien bekommen { $count } Dateien.
}
airkit-kept = Alle Dokumente des Exports bleiben unverändert unter foreign/, angefangen mit foreign/{ $file }. Sie sind noch nicht umgewandelt, also läuft die App hier nicht, bevor sie neu gebaut ist.

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
without-a-name = (ohne Namen)

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

read-only = nur lesbar
imported-notice = Diese App kam aus Airkit und ist noch nicht umgewandelt.
imported-outline = Was Sie sehen, ist ihr Umriss.
imported-outline-of = Was Sie sehen, ist ihr Umriss, gelesen aus einem Export der Laufzeit { $runtime }.
imported-kept = Jedes Byte von ihr ist aufbewahrt und geht mit einem Export wieder hinaus, genau wie es hereinkam. Ihr Name, ihre Medien und ihre Versionen lassen sich hier schon ändern; Seiten, Datenabläufe und Objekte erst, wenn sie umgewandelt sind.
imported-nothing = Nichts von dieser Art
imported-nothing-help = Der Export hat hier nichts zu zeigen.
imported-inside = Was darin ist
imported-title = Umriss
pages-of-no-flow = Seiten ohne Ablauf
a-data-flow = Datenablauf
a-property = Eigenschaft
web-flows = Web-Abläufe
chat-bots = Chatbots
voice-bots = Sprachbots
other-flows = Andere Abläufe
total-flows = Abläufe
total-data-flows = Datenabläufe
total-profiles = Profile
total-media = Medien
files-and-size = { $files }, { $size }
pages-counted = { $count ->
    [one] { $count } Seite
   *[other] { $count } Seiten
}
prompts-counted = { $count ->
    [one] { $count } Ansage
   *[other] { $count } Ansagen
}
controls-counted = { $count ->
    [one] { $count } Element
   *[other] { $count } Elemente
}

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
profile-named = Profil <bdi>{ $profile }</bdi>
profile-chosen = oben in der Leiste gewählt
profile-empty = Dieses Profil setzt keine Werte.
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
slot-can = { $slot } mit den Fähigkeiten { $abilities }

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
