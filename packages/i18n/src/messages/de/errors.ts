import type { OperationErrorType } from '@reprieve/domain'

export const errors = {
  NotPermitted:
    'Ihre Rollen erlauben Ihnen nicht, {permission, select, users_read {Benutzer anzuzeigen} users_write {Benutzer zu erstellen oder zu ändern} users_delete {diesen Benutzer zu löschen} users_restore {diesen Benutzer wiederherzustellen} users_purge {diesen Benutzer endgültig zu löschen} users_hold {für diesen Benutzer eine Aufbewahrungssperre zu setzen oder aufzuheben} users_resetPassword {dieses Kennwort zurückzusetzen} licences_assign {Lizenzen zuzuweisen} roles_assign {Rollen zuzuweisen} audit_read {das Überwachungsprotokoll anzuzeigen} tenant_settings {die Einstellungen des Mandanten anzuzeigen oder zu ändern} other {dies zu tun}}. Bitten Sie einen globalen Administrator des Mandanten um Hilfe.',
  ApplicationNotAllowed:
    'Eine Anwendung kann dies nicht eigenständig tun. Melden Sie sich als Person an, und versuchen Sie es erneut.',
  TenantNotFound: 'Der Mandant {tenantId} wurde nicht gefunden. Prüfen Sie die ID.',
  RelationshipMissing:
    'Es besteht keine gültige Partnerbeziehung mit dem Mandanten {tenantId}. Bitten Sie den Kunden, eine neue zu genehmigen.',
  RelationshipStanding:
    'Die Partnerbeziehung mit dem Mandanten {tenantId} {relationshipState, select, none {besteht nicht} invited {ist erst eine Einladung} active {ist in Kraft} expiring {ist in Kraft} terminated {wurde beendet} other {ist abgelaufen}}; daher ist dies nicht möglich. Es wurde nichts geändert. Rufen Sie die Beziehungen ab, um deren Stand zu sehen.',
  UserNotFound:
    'Der Benutzer {userId} wurde nicht gefunden. Prüfen Sie die ID; ein endgültig gelöschter Benutzer kann nicht wiederhergestellt werden.',
  UserNotDeleted:
    'Der Benutzer {userId} ist nicht gelöscht. Aktualisieren Sie die Liste, um den aktuellen Status zu sehen.',
  InvalidUserPrincipalName:
    "„{value}“ kann kein Benutzername sein: {problem, select, empty {er ist leer} no_at_sign {er enthält kein @} local_part_too_long {der Teil vor dem @ ist länger als 64 Zeichen} local_part_characters {der Teil vor dem @ darf nur die Buchstaben A bis Z, Ziffern und '' . - _ ! # ^ ~ enthalten} local_part_dots {der Teil vor dem @ darf nicht mit einem Punkt beginnen oder enden und keine zwei Punkte hintereinander enthalten} domain_too_long {die Domäne ist länger als 48 Zeichen} domain_malformed {der Teil nach dem @ ist kein Domänenname} domain_not_verified {die Domäne ist keine verifizierte Domäne dieses Mandanten} too_long {er ist länger als 113 Zeichen} other {er hat nicht die richtige Form}}. Wählen Sie einen anderen Namen.",
  InvalidProxyAddress:
    '„{value}“ kann keine Adresse sein: {problem, select, no_prefix {sie braucht ein Präfix wie smtp:} malformed {sie ist keine E-Mail-Adresse} domain_not_verified {die Domäne ist keine verifizierte Domäne dieses Mandanten} several_primaries {ein Benutzer hat nur eine primäre Adresse (SMTP:)} duplicate {sie steht mehr als einmal in der Liste} other {sie hat nicht die richtige Form}}. Korrigieren Sie sie, und versuchen Sie es erneut.',
  InvalidInput: 'Der Wert von „{path}“ ist ungültig. Korrigieren Sie ihn, und versuchen Sie es erneut.',
  NameTaken:
    '{attribute, select, userPrincipalName {Der Benutzername} proxyAddresses {Die Adresse} externalId {Die externe ID} immutableId {Der Quellanker} other {Der Name}} „{value}“ wird bereits verwendet: {holderKind, select, user {Benutzer} group {Gruppe} contact {Kontakt} shared_mailbox {freigegebenes Postfach} other {anderes Objekt}} „{holderName}“. Wählen Sie etwas anderes.',
  RestoreConflict:
    '{count, plural, =0 {Eine gewählte Lösung lässt sich nicht ausführen bei der Wiederherstellung von} one {Ein Konflikt verhindert die Wiederherstellung von} other {# Konflikte verhindern die Wiederherstellung von}} Benutzer {userId}. Es wurde nichts geändert. Wählen Sie, wie {count, plural, =0 {dies} one {er} other {sie}} gelöst werden {count, plural, =0 {soll} one {soll} other {sollen}}, und versuchen Sie es erneut.',
  RestoreNotUndoable:
    'Die Wiederherstellung des Benutzers {userId} kann nicht rückgängig gemacht werden, und es wurde nichts geändert: {obstacle, select, others_changed {Sie hat auch andere umbenannt, gelöscht oder geändert} changed_since {Der Benutzer wurde seitdem geändert} window_over {Die Zeit, in der der Benutzer wiederhergestellt werden konnte, ist vorbei} other {Es ist nicht aufgezeichnet, was der Benutzer vorher war}}. Löschen Sie stattdessen den Benutzer.',
  PlanStale:
    'Das Verzeichnis hat sich geändert, nachdem Sie diese Wiederherstellung geprüft haben. Es wurde nichts wiederhergestellt. Prüfen Sie den neuen Plan, und bestätigen Sie erneut.',
  ImportAmbiguous:
    'Mehrere Benutzer haben oder hatten einen Namen dieser Person: {users}. Für sie wurde nichts geändert. Stellen Sie zuerst einen davon wieder her, oder benennen Sie einen um, damit klar ist, wer gemeint ist.',
  ImportRepeated:
    'Zeile {line} der Quelle beschreibt dieselbe Person. Nur jene Zeile wurde verwendet. Entfernen Sie eine der beiden.',
  ImportOtherPerson:
    'Der Name gehört dem Benutzer {userId}, den die Quelle unter einer anderen Kennung führt: Jemand anderes hatte den Namen zuvor. Benennen Sie jenen Benutzer zuerst um, oder löschen Sie ihn, oder geben Sie dieser Person einen anderen Namen.',
  ImportRowStale:
    'Das Verzeichnis hat sich geändert, nachdem Sie diesen Import geprüft haben, und für diese Person würde nun etwas anderes getan. Für sie wurde nichts geändert. Prüfen Sie den Import erneut.',
  ImportSourceShrunk:
    '{missing} der {known} Personen, die diese Quelle bisher enthielt, fehlen darin. Das sind mehr, als auf einmal gelöscht werden dürfen, daher wurde nichts geändert. Prüfen Sie, ob die Quelle vollständig ist, oder ändern Sie die Löschsperre.',
  CannotDeleteSelf:
    'Sie können Ihr eigenes Konto nicht löschen. Bitten Sie einen anderen Administrator darum.',
  LastGlobalAdministrator:
    'Der Benutzer {userId} ist der letzte globale Administrator des Mandanten, der sich anmelden kann. Weisen Sie die Rolle zuerst einem anderen Benutzer zu, der sich anmelden kann.',
  PasswordTooWeak:
    '{problem, select, too_short {Das Kennwort ist zu kurz. Verwenden Sie mindestens 8 Zeichen.} too_long {Das Kennwort ist zu lang. Verwenden Sie höchstens 256 Zeichen.} too_common {Das Kennwort ist leicht zu erraten. Verwenden Sie ein längeres oder mehrere Wörter, die nichts miteinander zu tun haben.} contains_name {Das Kennwort enthält den Namen des Benutzers. Wählen Sie eines ohne diesen Namen.} unchanged {Das neue Kennwort ist dasselbe wie das bisherige. Wählen Sie ein anderes.} other {Das Kennwort ist nicht sicher genug. Wählen Sie ein anderes.}}',
  CannotResetOwnPassword:
    'Sie können Ihr eigenes Kennwort nicht zurücksetzen. Ändern Sie es stattdessen unter „Mein Konto“.',
  ConfirmationMismatch:
    'Ihre Eingabe ist nicht der Name dieses Benutzers. Es wurde nichts gelöscht. Geben Sie den Namen genau so ein, wie er angezeigt wird.',
  UserOnHold:
    'Für den Benutzer {userId} gilt eine Aufbewahrungssperre; er kann nicht endgültig gelöscht werden. Heben Sie zuerst die Sperre auf.',
  DeletionGuard:
    'Mit diesem Benutzer wären innerhalb einer Stunde {deletions, number} von {users, number} Benutzern gelöscht worden, mehr als dieser Mandant auf einmal zulässt. Es wurde nichts gelöscht. Wenn das beabsichtigt ist, bestätigen Sie es und versuchen Sie es erneut.',
  PurgeStopNotFound:
    'Es gibt keine angehaltene endgültige Löschung {stopId}. Rufen Sie die Liste ab, um zu sehen, was auf eine Bestätigung wartet.',
  NoSeatFree:
    'Für {count, plural, one {das Produkt} other {die Produkte}} {products} ist kein Platz frei. Es wurde nichts geändert. Geben Sie einen Platz frei, oder beschaffen Sie weitere, und versuchen Sie es erneut.',
  ProductUnavailable:
    '{count, plural, one {Das Produkt {products} ist} other {Die Produkte {products} sind}} für diesen Mandanten nicht verfügbar. Es wurde nichts geändert. Wählen Sie ein Produkt, von dem der Mandant Plätze hat und das nicht eingestellt ist.',
  ServicePlanUnknown:
    'Das Produkt {skuId} hat keinen Serviceplan {plans}. Es wurde nichts geändert. Rufen Sie die Liste der Produkte ab, um deren Pläne zu sehen.',
  UsageLocationMissing:
    'Der Benutzer {userId} hat keinen Verwendungsstandort, und es wurde nichts geändert. Legen Sie einen fest, bevor Sie Lizenzen zuweisen.',
  LicenceNotHeld:
    'Der Benutzer {userId} hat keine eigene Lizenz für {count, plural, one {das Produkt} other {die Produkte}} {products}. Es wurde nichts geändert. Eine Lizenz über eine Gruppe wird mit der Mitgliedschaft entfernt.',
  GroupNotFound:
    'Die Gruppe {groupId} wurde nicht gefunden. Prüfen Sie die ID; eine Gruppe, deren Frist abgelaufen ist, kann nicht wiederhergestellt werden.',
  GroupNotDeleted:
    'Die Gruppe {groupId} ist nicht gelöscht. Aktualisieren Sie die Liste, um den aktuellen Status zu sehen.',
  GroupRestoreConflict:
    '{count, plural, =0 {Eine gewählte Lösung lässt sich nicht ausführen bei der Wiederherstellung von} one {Ein Konflikt verhindert die Wiederherstellung von} other {# Konflikte verhindern die Wiederherstellung von}} Gruppe {groupId}. Es wurde nichts geändert. Wählen Sie, wie {count, plural, =0 {dies} one {er} other {sie}} gelöst werden {count, plural, =0 {soll} one {soll} other {sollen}}, und versuchen Sie es erneut.',
  RecipientNotFound:
    '{kind, select, contact {Der Kontakt} other {Das freigegebene Postfach}} {id} wurde nicht gefunden. Prüfen Sie die ID; {kind, select, contact {ein Kontakt, dessen} other {ein freigegebenes Postfach, dessen}} Frist abgelaufen ist, kann nicht wiederhergestellt werden.',
  RecipientNotDeleted:
    '{kind, select, contact {Der Kontakt} other {Das freigegebene Postfach}} {id} ist nicht gelöscht. Aktualisieren Sie die Liste, um den aktuellen Status zu sehen.',
  RecipientRestoreConflict:
    '{count, plural, =0 {Eine gewählte Lösung lässt sich nicht ausführen bei der Wiederherstellung von} one {Ein Konflikt verhindert die Wiederherstellung von} other {# Konflikte verhindern die Wiederherstellung von}} {kind, select, contact {Kontakt} other {freigegebenem Postfach}} {id}. Es wurde nichts geändert. Wählen Sie, wie {count, plural, =0 {dies} one {er} other {sie}} gelöst werden {count, plural, =0 {soll} one {soll} other {sollen}}, und versuchen Sie es erneut.',
  MailboxNotFound: 'Der Benutzer {userId} hat kein Postfach, dessen Inhalt kopiert werden könnte.',
  MailboxUnavailable:
    '{problem, select, read_only {Die Postfächer können derzeit nur gelesen werden} full {Für Postfächer ist kein Platz mehr} not_permitted {Das Programm darf die Postfächer nicht ändern} other {Die Postfächer sind derzeit nicht erreichbar}}. Es wurde nichts geändert. Versuchen Sie es später erneut, und informieren Sie den Betreiber der Installation.',
  RoleMemberNotFound:
    'Der Benutzer {userId} hat diese Rolle nicht. Rufen Sie die Mitglieder der Rolle ab, um zu sehen, wer sie hat.',
  RequestIdReused:
    'Die Anforderungs-ID {requestId} wurde bereits für eine andere Anforderung verwendet. Senden Sie mit jeder neuen Anforderung eine neue ID.',
  JobNotFound: 'Der Auftrag {jobId} wurde nicht gefunden. Prüfen Sie die ID.',
  JobFinished:
    'Der Auftrag {jobId} ist bereits abgeschlossen und kann nicht abgebrochen werden. Sehen Sie in seinen Zeilen nach, was ausgeführt wurde.',
  JobNotFinished:
    'Der Auftrag {jobId} wird noch ausgeführt. Warten Sie, bis er abgeschlossen ist, oder brechen Sie ihn zuerst ab.',
  NothingToRestore:
    'Es gibt niemanden wiederherzustellen, daher wurde kein Auftrag gestartet. Vergleichen Sie Ihre Angaben mit der Liste der gelöschten Benutzer.',
  RowFault:
    'Die Zeile {row} konnte wegen eines internen Fehlers nicht ausgeführt werden; der Benutzer wurde nicht geändert. Versuchen Sie die Zeile erneut; sehen Sie im Protokoll des Workers nach, wenn es wieder fehlschlägt.',
  SignInRefused:
    'Der Benutzername oder das Kennwort ist falsch, oder dieses Konto kann sich nicht anmelden. Versuchen Sie es erneut.',
  RecipientsOutside:
    '{count, plural, one {{addresses} ist keine Adresse} other {{addresses} sind keine Adressen}} dieser Organisation. {mail, select, notices {Wer die E-Mails liest, erfährt, welche Benutzer gelöscht und wiederhergestellt werden. Es wurde nichts geändert.} other {Wer die E-Mail liest, kann den Link öffnen und sich als der Benutzer anmelden. Es wurde nichts gesendet.}} Wenn das beabsichtigt ist, bestätigen Sie es und versuchen Sie es erneut.',
  InvalidDomain:
    '„{value}“ ist keine Domäne, die Benutzernamen haben können, wie acme.example. Korrigieren Sie sie, und versuchen Sie es erneut.',
  DomainTaken:
    'Die Domäne {domain} gehört einer anderen Organisation dieser Installation. Wählen Sie eine andere.',
  ManagerLoop:
    'Der Benutzer {userId} wäre so direkt oder über andere sich selbst unterstellt. Wählen Sie einen anderen Vorgesetzten.',
  GroupInGroup:
    'Eine Gruppe kann nicht Mitglied einer Gruppe sein. Fügen Sie ihre Benutzer einzeln zur Gruppe {groupId} hinzu.',
  DomainNotFound:
    'Die Organisation hat keine Domäne {domain}. Lassen Sie sich ihre Domänen auflisten, um zu sehen, welche es gibt.',
  DomainNotVerified:
    'Die Domäne {domain} ist noch nicht überprüft, deshalb kann kein Name unter ihr liegen. Überprüfen Sie sie zuerst.',
  DomainNotProven:
    'Die Domäne {domain} hat noch keinen TXT-Eintrag mit dem Text {expected}. Veröffentlichen Sie ihn, und versuchen Sie es erneut: Es kann Stunden dauern, bis er überall zu sehen ist.',
  DomainLookupFailed:
    'Die TXT-Einträge von {domain} konnten nicht abgefragt werden, weil kein Namensserver geantwortet hat. Es wurde nichts geändert. Versuchen Sie es später erneut.',
  DomainNeeded:
    '{needed, select, initial {Die Domäne {domain} ist die anfängliche der Organisation, die immer bleibt.} other {Die Domäne {domain} ist die Standarddomäne. Wählen Sie zuerst eine andere Standarddomäne.}}',
  DomainInUse:
    '{count, plural, one {Ein Namensinhaber verwendet} other {# Namensinhaber verwenden}} die Domäne {domain} noch: {holders}{isMore, select, yes {, und weitere} other {}}. Geben Sie ihnen zuerst andere Namen.',
  TooManyAttempts:
    'Dies wurde vorerst zu oft getan. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
  ScimConnectionNotFound:
    'Die SCIM-Verbindung {connectionId} wurde nicht gefunden. Lassen Sie sich die Verbindungen auflisten, um ihre IDs zu sehen.',
  ClientNotFound:
    'Die Anwendung {clientId} wurde nicht gefunden. Lassen Sie sich die Anwendungen auflisten, um ihre IDs zu sehen.',
  SecretNotFound:
    'Dieser Link funktioniert nicht mehr: Er wurde bereits geöffnet oder ist abgelaufen. Bitten Sie Ihren Administrator um einen neuen.',
  SetupCodeNotFound:
    'Dieser Link zur Einrichtung funktioniert nicht: Er wurde benutzt, ist älter als eine Stunde, ist nicht der letzte, oder es gibt schon eine Organisation. Starten Sie Reprieve neu: Solange es keine Organisation gibt, wird ein neuer Link ausgegeben.',
  SubscriptionNotFound:
    'Es gibt kein Abonnement von Benachrichtigungen mit der ID {subscriptionId}. Listen Sie die Abonnements auf, um zu sehen, welche es gibt.',
  DeadLetterNotFound:
    'Es gibt keine unzustellbare Nachricht mit der ID {deadLetterId}, die erneut gesendet werden kann. Listen Sie die unzustellbaren Nachrichten auf, um zu sehen, welche es gibt.',
} as const satisfies Record<OperationErrorType, string>
