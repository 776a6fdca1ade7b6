import { toNormalText } from '../normal-text.ts'
import type { Random } from './random.ts'

export interface Person {
  readonly displayName: string
  readonly firstName: string
  readonly lastName: string
  /** The country, which a licence requires. */
  readonly usageLocation: string
  /** The beginning of the person's sign-in name. */
  readonly local: string
}

/** Makes up a person whose name is typical of one of several countries. */
export function makePerson(random: Random): Person {
  const country = random.pick(countries)
  const [firstName, firstSign = ''] = random.pick(country.given).split('/')
  const [lastName, lastSign = ''] = random.pick(country.family).split('/')
  if (firstName === undefined || lastName === undefined) throw new Error('a name is empty')
  const latin = country.familyFirst ? `${lastName} ${firstName}` : `${firstName} ${lastName}`
  return {
    displayName: lastSign === '' ? latin : `${lastSign}${firstSign} (${latin})`,
    firstName,
    lastName,
    usageLocation: country.code,
    local: toLocalPart(`${firstName}.${lastName}`),
  }
}

/** The letters of a name that are allowed in a sign-in name. */
export const toLocalPart = (name: string): string =>
  toNormalText(name.replaceAll(/[äöüÄÖÜ]/g, (letter) => `${letter}e`))
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll(' ', '.')
    .replaceAll(/[^a-z0-9.-]/g, '')

interface Country {
  readonly code: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly familyFirst?: boolean
}

const words = (text: string): readonly string[] => text.split(', ')

const countries: readonly Country[] = [
  {
    code: 'NL',
    given: words(
      'Sanne, Daan, Femke, Bram, Lotte, Sjoerd, Anouk, Thijs, Marieke, Joost, Renée, Wout, Fleur, Gijs',
    ),
    family: words(
      'de Jong, van den Berg, Visser, Smit, van der Meer, Mulder, Bos, Vos, Dekker, van Leeuwen, Dijkstra, Hoekstra, ’t Hart',
    ),
  },
  {
    code: 'DE',
    given: words(
      'Jürgen, Käthe, Sören, Anneliese, Günther, Björn, Heike, Matthias, Ursula, Lukas, Jörg, Katrin, Uwe',
    ),
    family: words(
      'Müller, Schäfer, Weiß, Groß, Köhler, Schröder, Krüger, Böhm, Lehmann, Vogel, Jäger, Fuchs, von Ahlen',
    ),
  },
  {
    code: 'CN',
    given: words(
      'Wei/伟, Fang/芳, Na/娜, Min/敏, Jing/静, Lei/磊, Yan/燕, Qiang/强, Xiaoming/晓明, Yuting/雨婷, Haoran/浩然, Zihan/子涵',
    ),
    family: words(
      'Wang/王, Li/李, Zhang/张, Liu/刘, Chen/陈, Yang/杨, Zhao/赵, Huang/黄, Zhou/周, Wu/吴, Xu/徐, Lü/吕',
    ),
    familyFirst: true,
  },
  {
    code: 'US',
    given: words(
      'Ashley, Brandon, Caroline, Derek, Emily, Gabriel, Heather, Isaiah, Kimberly, Marcus, Olivia, Terrence',
    ),
    family: words(
      'Anderson, Brooks, Carter, Delgado, Foster, Hughes, Jenkins, Morris, Okafor, Patterson, Ramirez, O’Neil',
    ),
  },
  {
    code: 'FR',
    given: words('Aurélie, Benoît, Chloé, François, Geneviève, Hélène, Jérôme, Léa, Noémie, Théo, Zoé, Loïc'),
    family: words(
      'Lefèvre, Moreau, Girard, Bonnet, Dupré, Fournier, Mercier, Blanc, Guérin, Chevalier, Benoît, Hervé',
    ),
  },
  {
    code: 'ES',
    given: words('Álvaro, Begoña, Íñigo, Lucía, Martín, Nuria, Raúl, Sofía, Ángel, Inés, Joaquín, Pilar'),
    family: words(
      'Muñoz, Ibáñez, Núñez, Pérez, Gómez, Castaño, Ortega, Serrano, Peña, Vázquez, Cortés, Ríos',
    ),
  },
  {
    code: 'PL',
    given: words(
      'Łukasz, Małgorzata, Paweł, Zofia, Grażyna, Michał, Agnieszka, Tomasz, Bożena, Stanisław, Ewa, Jacek',
    ),
    family: words(
      'Kowalski, Wójcik, Lewandowska, Dąbrowski, Zając, Król, Wróbel, Jabłoński, Mazur, Piątek, Łuczak',
    ),
  },
  {
    code: 'TR',
    given: words('Ayşe, Burak, Çağla, Deniz, Elif, Gökhan, İpek, Kaan, Özge, Selin, Şebnem, Umut'),
    family: words('Yılmaz, Kaya, Demir, Çelik, Şahin, Öztürk, Aydın, Arslan, Doğan, Kılıç, Aslan, Koç'),
  },
]
