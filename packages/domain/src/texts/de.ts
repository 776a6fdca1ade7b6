import type { ConflictKind } from '../user/conflicts.ts'

export const de = {
  'name.active-user': 'Der Benutzername {value} gehört jetzt dem Benutzer {holderName}.',
  'name.group': 'Der Benutzername {value} gehört jetzt der Gruppe {holderName}.',
  'name.contact': 'Der Benutzername {value} gehört jetzt dem Kontakt {holderName}.',
  'name.shared-mailbox': 'Der Benutzername {value} gehört jetzt dem freigegebenen Postfach {holderName}.',
  'name.same-batch': 'Der Benutzername {value} geht an Zeile {row, number} derselben Anforderung.',
  'address.active-user': 'Die Adresse {value} gehört jetzt dem Benutzer {holderName}.',
  'address.group': 'Die Adresse {value} gehört jetzt der Gruppe {holderName}.',
  'address.contact': 'Die Adresse {value} gehört jetzt dem Kontakt {holderName}.',
  'address.shared-mailbox': 'Die Adresse {value} gehört jetzt dem freigegebenen Postfach {holderName}.',
  'address.same-batch': 'Die Adresse {value} geht an Zeile {row, number} derselben Anforderung.',
  'domain.not-verified': 'Die Domäne von {value} ist keine verifizierte Domäne dieses Mandanten mehr.',
  'licence.no-seat': 'Für die Lizenz {value} ist kein Platz frei.',
  'licence.unavailable': 'Die Lizenz {value} ist in diesem Mandanten nicht mehr verfügbar.',
  'licence.no-usage-location':
    'Die Lizenz {value} setzt einen Verwendungsstandort voraus, und der Benutzer hat keinen.',
  'role.caller-too-weak': 'Der Benutzer hatte Verzeichnisrollen, die Sie nicht zuweisen dürfen: {value}.',
  'source.synchronised':
    'Der Benutzer wird in einem lokalen Verzeichnis verwaltet: Stellen Sie ihn dort wieder her, oder wandeln Sie ihn in einen Cloudbenutzer um.',
  'anchor.taken': 'Der Quellanker {value} gehört jetzt dem Benutzer {holderName}.',
} as const satisfies Record<ConflictKind, string>
