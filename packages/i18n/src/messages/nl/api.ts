import type { api as english } from '../en/api.ts'
import type { Translation } from '../translation.ts'

export const api = {
  TokenMissing: 'De aanvraag heeft geen bearer-token. Stuur er een mee in de header Authorization.',
  TokenInvalid:
    'Het bearer-token is niet geldig of is verlopen. Vraag een nieuw token aan en probeer het opnieuw.',
  TokenAudience:
    'Het bearer-token is voor een andere dienst uitgegeven. Vraag een token voor deze dienst aan.',
  IssuerUnreachable:
    'De uitgever van het bearer-token is niet bereikbaar, zodat het token niet kon worden gecontroleerd. Probeer het zo dadelijk opnieuw.',
  InvalidCustomerId: 'De klant-id is niet geldig: het moet een GUID zijn.',
  InvalidUserId: 'De gebruikers-id is niet geldig: het moet een GUID zijn.',
  InvalidRequestId: 'De header MS-RequestId is niet geldig: het moet een GUID zijn.',
  InvalidRoleId: 'De rol-id is niet geldig: het moet een GUID zijn.',
  RoleNotFound: 'Er is geen directoryrol met deze id. Vraag de lijst van directoryrollen op voor hun id’s.',
  InvalidLicenceGroup: 'De licentiegroep is niet geldig. Gebruik Group1, Group2 of beide.',
  SeveralLicenceGroups:
    'De producten horen bij meer dan één licentiegroep. Stuur voor elke licentiegroep een eigen aanvraag.',
  InvalidFilter:
    'Het filter is niet geldig. Filteren kan op UserState, met de operator equals en de waarde Active of Inactive.',
  InvalidSize: 'De grootte is niet geldig: het moet een geheel getal van 0 tot en met 500 zijn.',
  InvalidSort:
    'De sortering is niet geldig. Gebruik een veld waarop kan worden gesorteerd, en Ascending of Descending.',
  InvalidSeek:
    'De zoekrichting is niet geldig. Gebruik Next, Previous, First of Last; een pagina is niet op nummer op te vragen.',
  InvalidContinuationToken:
    'Het vervolgtoken is niet geldig voor deze lijst. Begin opnieuw bij de eerste pagina.',
  InvalidProperty: 'De eigenschap “{property}” is niet geldig. Verbeter deze en probeer het opnieuw.',
  StateNotSettable:
    'De status van een gebruiker kan alleen op "active" worden gezet, wat een verwijderde gebruiker herstelt. Verstuur DELETE om een gebruiker te verwijderen.',
  MalformedRequest:
    'De aanvraag is geen leesbare HTTP: het begin ervan is onjuist of te groot, of de aanvraag kwam te langzaam.',
  MalformedJson: 'De inhoud is geen leesbaar JSON-object. Verbeter de inhoud en probeer het opnieuw.',
  BodyTooLarge: 'De inhoud is te groot. Stuur hoogstens {limit, number} bytes.',
  UnsupportedMediaType: 'De inhoud moet JSON zijn, en de header Content-Type moet dat vermelden.',
  RouteNotFound: 'Op dit adres is niets te vinden. Controleer het aan de hand van de documentatie.',
  MethodNotAllowed: 'Dit adres accepteert {method} niet, maar wel {allowed}.',
  Busy: 'De dienst is bezet. Probeer het zo dadelijk opnieuw; met dezelfde aanvraag-ID gebeurt niets dubbel.',
  RateLimitExceeded:
    'De limiet voor het aantal aanvragen is overschreden. Probeer het over {seconds, plural, one {# seconde} other {# seconden}} opnieuw.',
  Unexpected:
    'Er is bij ons iets misgegaan. Probeer het opnieuw; blijft het misgaan, meld dan correlatie-id {correlationId}.',
} as const satisfies Translation<typeof english>
