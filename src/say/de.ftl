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
