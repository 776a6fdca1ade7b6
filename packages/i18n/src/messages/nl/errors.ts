import type { OperationErrorType } from '@reprieve/domain'

export const errors = {
  NotPermitted:
    'Met uw rollen kunt u {permission, select, users_read {geen gebruikers bekijken} users_write {geen gebruikers maken of wijzigen} users_delete {deze gebruiker niet verwijderen} users_restore {deze gebruiker niet herstellen} users_purge {deze gebruiker niet definitief verwijderen} users_hold {deze gebruiker niet in bewaring stellen} users_resetPassword {dit wachtwoord niet opnieuw instellen} licences_assign {geen licenties toewijzen} roles_assign {geen rollen toewijzen} audit_read {het auditlogboek niet bekijken} tenant_settings {de instellingen van de tenant niet bekijken of wijzigen} other {dit niet doen}}. Vraag een globale beheerder van de tenant om hulp.',
  ApplicationNotAllowed:
    'Een toepassing kan dit niet zelfstandig doen. Meld u aan als persoon en probeer het opnieuw.',
  TenantNotFound: 'Tenant {tenantId} is niet gevonden. Controleer de id.',
  RelationshipMissing:
    'Er is geen geldige partnerrelatie met tenant {tenantId}. Vraag de klant een nieuwe goed te keuren.',
  RelationshipStanding:
    'De partnerrelatie met tenant {tenantId} {relationshipState, select, none {bestaat niet} invited {is nog maar een uitnodiging} active {is van kracht} expiring {is van kracht} terminated {is beëindigd} other {is afgelopen}}, en dan kan dit niet. Er is niets gewijzigd. Vraag de relaties op om te zien hoe ze ervoor staan.',
  UserNotFound:
    'Gebruiker {userId} is niet gevonden. Controleer de id; een gebruiker die definitief is verwijderd, kan niet worden teruggehaald.',
  UserNotDeleted: 'Gebruiker {userId} is niet verwijderd. Vernieuw de lijst om de huidige status te zien.',
  InvalidUserPrincipalName:
    "“{value}” kan geen gebruikersnaam zijn: {problem, select, empty {de naam is leeg} no_at_sign {er staat geen @ in} local_part_too_long {het deel vóór de @ is langer dan 64 tekens} local_part_characters {het deel vóór de @ mag alleen de letters A tot en met Z, cijfers en '' . - _ ! # ^ ~ bevatten} local_part_dots {het deel vóór de @ mag niet met een punt beginnen of eindigen en geen twee punten na elkaar bevatten} domain_too_long {het domein is langer dan 48 tekens} domain_malformed {het deel na de @ is geen domeinnaam} domain_not_verified {het domein is geen geverifieerd domein van deze tenant} too_long {de naam is langer dan 113 tekens} other {de naam heeft niet de juiste vorm}}. Kies een andere naam.",
  InvalidProxyAddress:
    '“{value}” kan geen adres zijn: {problem, select, no_prefix {er moet een voorvoegsel zoals smtp: voor staan} malformed {het is geen e-mailadres} domain_not_verified {het domein is geen geverifieerd domein van deze tenant} several_primaries {een gebruiker heeft maar één primair adres (SMTP:)} duplicate {het staat meer dan één keer in de lijst} other {het heeft niet de juiste vorm}}. Verbeter het en probeer het opnieuw.',
  InvalidInput: 'De waarde van “{path}” is niet geldig. Verbeter deze en probeer het opnieuw.',
  NameTaken:
    '{attribute, select, userPrincipalName {De gebruikersnaam} proxyAddresses {Het adres} externalId {De externe id} immutableId {Het bronanker} other {De naam}} “{value}” is in gebruik bij {holderKind, select, user {gebruiker} group {groep} contact {contactpersoon} shared_mailbox {gedeeld postvak} other {een ander object}} “{holderName}”. Kies iets anders.',
  RestoreConflict:
    '{count, plural, =0 {Een gekozen oplossing is niet uitvoerbaar voor het herstellen van} one {Eén conflict staat in de weg van het herstellen van} other {# conflicten staan in de weg van het herstellen van}} gebruiker {userId}. Er is niets gewijzigd. Kies hoe u {count, plural, =0 {dit} one {dit} other {ze}} wilt oplossen en probeer het opnieuw.',
  RestoreNotUndoable:
    'Het herstel van gebruiker {userId} kan niet ongedaan worden gemaakt en er is niets gewijzigd: {obstacle, select, others_changed {het heeft ook anderen hernoemd, verwijderd of gewijzigd} changed_since {de gebruiker is sindsdien gewijzigd} window_over {de tijd waarin de gebruiker kon worden hersteld, is voorbij} other {het is niet vastgelegd wat de gebruiker daarvoor was}}. Verwijder in plaats daarvan de gebruiker.',
  PlanStale:
    'De directory is gewijzigd nadat u dit herstel had bekeken. Er is niets hersteld. Bekijk het nieuwe plan en bevestig opnieuw.',
  ImportAmbiguous:
    'Meerdere gebruikers hebben of hadden een naam van deze persoon: {users}. Voor deze persoon is niets gewijzigd. Herstel of hernoem eerst een van hen, zodat duidelijk is wie bedoeld is.',
  ImportRepeated:
    'Regel {line} van de bron gaat over dezelfde persoon. Alleen die regel is gebruikt. Verwijder een van beide.',
  ImportOtherPerson:
    'De naam is van gebruiker {userId}, die de bron onder een andere identificatie kent: iemand anders had de naam eerder. Hernoem of verwijder die gebruiker eerst, of geef deze persoon een andere naam.',
  ImportRowStale:
    'De directory is gewijzigd nadat u deze import had bekeken, en voor deze persoon zou nu iets anders gebeuren. Voor deze persoon is niets gewijzigd. Bekijk de import opnieuw.',
  ImportSourceShrunk:
    '{missing} van de {known} personen over wie deze bron eerder ging, ontbreken erin. Dat is meer dan er ineens mag worden verwijderd, dus is er niets gewijzigd. Ga na of de bron volledig is, of wijzig de verwijderingsbeveiliging.',
  CannotDeleteSelf: 'U kunt uw eigen account niet verwijderen. Vraag een andere beheerder dit te doen.',
  LastGlobalAdministrator:
    'Gebruiker {userId} is de laatste globale beheerder van de tenant die zich kan aanmelden. Geef de rol eerst aan een andere gebruiker die zich kan aanmelden.',
  PasswordTooWeak:
    '{problem, select, too_short {Het wachtwoord is te kort. Gebruik minstens 8 tekens.} too_long {Het wachtwoord is te lang. Gebruik hoogstens 256 tekens.} too_common {Het wachtwoord is gemakkelijk te raden. Gebruik een langer wachtwoord, of een aantal woorden die niets met elkaar te maken hebben.} contains_name {Het wachtwoord bevat de naam van de gebruiker. Kies een wachtwoord zonder die naam.} unchanged {Het nieuwe wachtwoord is hetzelfde als het huidige. Kies een ander wachtwoord.} other {Het wachtwoord is niet sterk genoeg. Kies een ander wachtwoord.}}',
  CannotResetOwnPassword:
    'U kunt uw eigen wachtwoord niet opnieuw instellen. Wijzig het in plaats daarvan bij Mijn account.',
  ConfirmationMismatch:
    'Wat u hebt getypt, is niet de naam van deze gebruiker. Er is niets verwijderd. Typ de naam precies zoals deze wordt weergegeven.',
  UserOnHold:
    'Gebruiker {userId} is in bewaring en kan niet definitief worden verwijderd. Hef de bewaring eerst op.',
  DeletionGuard:
    'Met deze erbij zouden binnen een uur {deletions, number} van {users, number} gebruikers zijn verwijderd, meer dan deze tenant in één keer toestaat. Er is niets verwijderd. Is dit de bedoeling, bevestig het dan en probeer het opnieuw.',
  PurgeStopNotFound:
    'Er is geen aangehouden opruiming {stopId}. Vraag de lijst op om te zien wat op bevestiging wacht.',
  NoSeatFree:
    'Voor {count, plural, one {product} other {producten}} {products} is geen licentie beschikbaar. Er is niets gewijzigd. Maak een licentie vrij of zorg voor meer licenties, en probeer het opnieuw.',
  ProductUnavailable:
    '{count, plural, one {Product {products} is} other {Producten {products} zijn}} niet beschikbaar voor deze tenant. Er is niets gewijzigd. Kies een product waarvan de tenant plaatsen heeft en dat nog wordt uitgegeven.',
  ServicePlanUnknown:
    'Product {skuId} heeft geen serviceabonnement {plans}. Er is niets gewijzigd. Vraag de lijst van producten op om de abonnementen van elk te zien.',
  UsageLocationMissing:
    'Gebruiker {userId} heeft geen gebruikslocatie en er is niets gewijzigd. Stel er eerst een in voordat u licenties toewijst.',
  LicenceNotHeld:
    'Gebruiker {userId} heeft zelf geen licentie van {count, plural, one {product} other {producten}} {products}. Er is niets gewijzigd. Een licentie via een groep vervalt met het lidmaatschap.',
  GroupNotFound:
    'Groep {groupId} is niet gevonden. Controleer de id; een groep waarvan de termijn voorbij is, kan niet worden hersteld.',
  GroupNotDeleted: 'Groep {groupId} is niet verwijderd. Vernieuw de lijst om de huidige status te zien.',
  GroupRestoreConflict:
    '{count, plural, =0 {Een gekozen oplossing is niet uitvoerbaar voor het herstellen van} one {Eén conflict staat in de weg van het herstellen van} other {# conflicten staan in de weg van het herstellen van}} groep {groupId}. Er is niets gewijzigd. Kies hoe u {count, plural, =0 {dit} one {dit} other {ze}} wilt oplossen en probeer het opnieuw.',
  RecipientNotFound:
    '{kind, select, contact {Contactpersoon} other {Gedeeld postvak}} {id} is niet gevonden. Controleer de id; een {kind, select, contact {contactpersoon} other {gedeeld postvak}} waarvan de termijn voorbij is, kan niet worden hersteld.',
  RecipientNotDeleted:
    '{kind, select, contact {Contactpersoon} other {Gedeeld postvak}} {id} is niet verwijderd. Vernieuw de lijst om de huidige status te zien.',
  RecipientRestoreConflict:
    '{count, plural, =0 {Een gekozen oplossing is niet uitvoerbaar voor het herstellen van} one {Eén conflict staat in de weg van het herstellen van} other {# conflicten staan in de weg van het herstellen van}} {kind, select, contact {contactpersoon} other {gedeeld postvak}} {id}. Er is niets gewijzigd. Kies hoe u {count, plural, =0 {dit} one {dit} other {ze}} wilt oplossen en probeer het opnieuw.',
  MailboxNotFound: 'Gebruiker {userId} heeft geen postvak waarvan de inhoud gekopieerd kan worden.',
  MailboxUnavailable:
    '{problem, select, read_only {De postvakken kunnen nu alleen worden gelezen} full {Er is geen ruimte meer voor postvakken} not_permitted {Het programma mag de postvakken niet wijzigen} other {De postvakken zijn nu niet bereikbaar}}. Er is niets gewijzigd. Probeer het later opnieuw en meld het aan de beheerder van de installatie.',
  RoleMemberNotFound:
    'Gebruiker {userId} heeft deze rol niet. Bekijk de leden van de rol om te zien wie deze wel heeft.',
  RequestIdReused:
    'Aanvraag-id {requestId} is al eerder voor een andere aanvraag gebruikt. Stuur bij elke nieuwe aanvraag een nieuwe id mee.',
  JobNotFound: 'Taak {jobId} is niet gevonden. Controleer de id.',
  JobFinished:
    'Taak {jobId} is al voltooid en kan niet worden geannuleerd. Bekijk de rijen om te zien wat er is gedaan.',
  JobNotFinished: 'Taak {jobId} wordt nog uitgevoerd. Wacht tot de taak is voltooid, of annuleer deze eerst.',
  NothingToRestore:
    'Er is niemand om te herstellen, dus is er geen taak gestart. Vergelijk uw opgave met de lijst van verwijderde gebruikers.',
  RowFault:
    'Rij {row} kon door een interne fout niet worden uitgevoerd; de gebruiker is niet gewijzigd. Probeer de rij opnieuw; bekijk het logboek van de worker als het weer mislukt.',
  SignInRefused:
    'De gebruikersnaam of het wachtwoord is onjuist, of dit account kan zich niet aanmelden. Probeer het opnieuw.',
  RecipientsOutside:
    '{count, plural, one {{addresses} is geen adres} other {{addresses} zijn geen adressen}} van deze organisatie. {mail, select, notices {Wie de e-mails leest, ziet welke gebruikers worden verwijderd en hersteld. Er is niets gewijzigd.} other {Wie de e-mail leest, kan de koppeling openen en zich als de gebruiker aanmelden. Er is niets verzonden.}} Is dit de bedoeling, bevestig het dan en probeer het opnieuw.',
  InvalidDomain:
    '“{value}” is geen domein dat gebruikersnamen kunnen hebben, zoals acme.example. Verbeter het en probeer het opnieuw.',
  DomainTaken:
    'Het domein {domain} is van een andere organisatie in deze installatie. Kies een ander domein.',
  ManagerLoop:
    'Gebruiker {userId} zou zo direct of via anderen aan zichzelf rapporteren. Kies een andere manager.',
  GroupInGroup:
    'Een groep kan geen lid van een groep zijn. Voeg de gebruikers ervan één voor één toe aan groep {groupId}.',
  DomainNotFound:
    'De organisatie heeft geen domein {domain}. Vraag de lijst van domeinen op om te zien welke er zijn.',
  DomainNotVerified:
    'Het domein {domain} is nog niet geverifieerd, dus er kan geen naam onder liggen. Verifieer het eerst.',
  DomainNotProven:
    'Het domein {domain} heeft nog geen TXT-record met de tekst {expected}. Publiceer het en probeer het opnieuw: het kan uren duren voordat het overal te zien is.',
  DomainLookupFailed:
    'De TXT-records van {domain} konden niet worden opgezocht, omdat geen naamserver antwoordde. Er is niets gewijzigd. Probeer het later opnieuw.',
  DomainNeeded:
    '{needed, select, initial {Het domein {domain} is het eerste domein van de organisatie, dat altijd blijft.} other {Het domein {domain} is het standaarddomein. Kies eerst een ander standaarddomein.}}',
  DomainInUse:
    '{count, plural, one {Eén houder van een naam gebruikt} other {# houders van een naam gebruiken}} het domein {domain} nog: {holders}{isMore, select, yes {, en meer} other {}}. Geef ze eerst een andere naam.',
  TooManyAttempts:
    'Dit is voorlopig te vaak gedaan. Probeer het opnieuw over {seconds, plural, one {# seconde} other {# seconden}}.',
  ScimConnectionNotFound:
    'SCIM-verbinding {connectionId} is niet gevonden. Vraag de lijst van verbindingen op voor hun id’s.',
  ClientNotFound: 'Toepassing {clientId} is niet gevonden. Vraag de lijst van toepassingen op voor hun id’s.',
  SecretNotFound:
    'Deze koppeling werkt niet meer: de koppeling is al geopend of is verlopen. Vraag uw beheerder om een nieuwe.',
  SetupCodeNotFound:
    'Deze koppeling voor de inrichting werkt niet: de koppeling is gebruikt, is ouder dan een uur of is niet de laatste, of er is al een organisatie. Start Reprieve opnieuw: zolang er geen organisatie is, krijgt u een nieuwe koppeling te zien.',
  SubscriptionNotFound:
    'Er is geen abonnement op meldingen met de id {subscriptionId}. Bekijk de lijst met abonnementen om te zien welke er zijn.',
  DeadLetterNotFound:
    'Er is geen onbezorgd bericht met de id {deadLetterId} dat opnieuw kan worden verzonden. Bekijk de lijst met onbezorgde berichten om te zien welke er zijn.',
} as const satisfies Record<OperationErrorType, string>
