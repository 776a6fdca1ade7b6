import type { api as english } from '../en/api.ts'
import type { Translation } from '../translation.ts'

export const api = {
  TokenMissing: 'Die Anforderung enthält kein Bearertoken. Senden Sie eines im Header Authorization.',
  TokenInvalid:
    'Das Bearertoken ist ungültig oder abgelaufen. Fordern Sie ein neues an, und versuchen Sie es erneut.',
  TokenAudience:
    'Das Bearertoken wurde für einen anderen Dienst ausgestellt. Fordern Sie eines für diesen Dienst an.',
  IssuerUnreachable:
    'Der Aussteller des Bearertokens ist nicht erreichbar, sodass das Token nicht geprüft werden konnte. Versuchen Sie es gleich noch einmal.',
  InvalidCustomerId: 'Die Kunden-ID ist ungültig: Sie muss eine GUID sein.',
  InvalidUserId: 'Die Benutzer-ID ist ungültig: Sie muss eine GUID sein.',
  InvalidRequestId: 'Der Header MS-RequestId ist ungültig: Er muss eine GUID sein.',
  InvalidRoleId: 'Die Rollen-ID ist ungültig: Sie muss eine GUID sein.',
  RoleNotFound:
    'Es gibt keine Verzeichnisrolle mit dieser ID. Rufen Sie die Liste der Verzeichnisrollen ab, um deren IDs zu sehen.',
  InvalidLicenceGroup: 'Die Lizenzgruppe ist ungültig. Verwenden Sie Group1, Group2 oder beide.',
  SeveralLicenceGroups:
    'Die Produkte gehören zu mehr als einer Lizenzgruppe. Senden Sie für jede Lizenzgruppe eine eigene Anforderung.',
  InvalidFilter:
    'Der Filter ist ungültig. Gefiltert wird nach UserState, mit dem Operator equals und dem Wert Active oder Inactive.',
  InvalidSize: 'Die Größe ist ungültig: Sie muss eine ganze Zahl von 0 bis 500 sein.',
  InvalidSort:
    'Die Sortierung ist ungültig. Verwenden Sie ein sortierbares Feld und Ascending oder Descending.',
  InvalidSeek:
    'Der Suchvorgang ist ungültig. Verwenden Sie Next, Previous, First oder Last; eine Seite kann nicht nach ihrem Index abgerufen werden.',
  InvalidContinuationToken:
    'Das Fortsetzungstoken ist für diese Liste ungültig. Beginnen Sie erneut mit der ersten Seite.',
  InvalidProperty:
    'Die Eigenschaft „{property}“ ist ungültig. Korrigieren Sie sie, und versuchen Sie es erneut.',
  StateNotSettable:
    'Der Status eines Benutzers kann nur auf "active" gesetzt werden, was einen gelöschten Benutzer wiederherstellt. Senden Sie DELETE, um einen zu löschen.',
  MalformedRequest:
    'Die Anforderung ist kein lesbares HTTP: Ihr Kopf ist fehlerhaft oder zu groß, oder sie kam zu langsam.',
  MalformedJson: 'Der Text ist kein lesbares JSON-Objekt. Korrigieren Sie ihn, und versuchen Sie es erneut.',
  BodyTooLarge: 'Der Text ist zu groß. Senden Sie höchstens {limit, number} Byte.',
  UnsupportedMediaType: 'Der Text muss JSON sein, und der Header Content-Type muss dies angeben.',
  RouteNotFound: 'Unter dieser Adresse gibt es nichts. Prüfen Sie sie anhand der Dokumentation.',
  MethodNotAllowed: 'Diese Adresse akzeptiert {method} nicht, sondern nur {allowed}.',
  Busy: 'Der Dienst ist ausgelastet. Versuchen Sie es gleich noch einmal; mit derselben Anforderungs-ID geschieht nichts doppelt.',
  RateLimitExceeded:
    'Die Anforderungsrate wurde überschritten. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
  Unexpected:
    'Bei uns ist ein Fehler aufgetreten. Versuchen Sie es erneut; tritt er weiterhin auf, melden Sie die Korrelations-ID {correlationId}.',
} as const satisfies Translation<typeof english>
