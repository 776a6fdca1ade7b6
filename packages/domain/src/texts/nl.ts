import type { ConflictKind } from '../user/conflicts.ts'

export const nl = {
  'name.active-user': 'De gebruikersnaam {value} hoort nu bij gebruiker {holderName}.',
  'name.group': 'De gebruikersnaam {value} hoort nu bij groep {holderName}.',
  'name.contact': 'De gebruikersnaam {value} hoort nu bij contactpersoon {holderName}.',
  'name.shared-mailbox': 'De gebruikersnaam {value} hoort nu bij gedeeld postvak {holderName}.',
  'name.same-batch': 'De gebruikersnaam {value} gaat naar rij {row, number} van dezelfde aanvraag.',
  'address.active-user': 'Het adres {value} hoort nu bij gebruiker {holderName}.',
  'address.group': 'Het adres {value} hoort nu bij groep {holderName}.',
  'address.contact': 'Het adres {value} hoort nu bij contactpersoon {holderName}.',
  'address.shared-mailbox': 'Het adres {value} hoort nu bij gedeeld postvak {holderName}.',
  'address.same-batch': 'Het adres {value} gaat naar rij {row, number} van dezelfde aanvraag.',
  'domain.not-verified': 'Het domein van {value} is geen geverifieerd domein van deze tenant meer.',
  'licence.no-seat': 'Voor {value} is geen licentie beschikbaar.',
  'licence.unavailable': 'Licentie {value} is niet meer beschikbaar in deze tenant.',
  'licence.no-usage-location':
    'Voor licentie {value} is een gebruikslocatie nodig, en de gebruiker heeft er geen.',
  'role.caller-too-weak': 'De gebruiker had directoryrollen die u niet mag toekennen: {value}.',
  'source.synchronised':
    'De gebruiker wordt beheerd in een on-premises directory: herstel de gebruiker daar, of zet deze om in een cloudgebruiker.',
  'anchor.taken': 'Het bronanker {value} hoort nu bij gebruiker {holderName}.',
} as const satisfies Record<ConflictKind, string>
