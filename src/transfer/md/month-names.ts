/** Names of months as people write them in notes, by language; in lower case, each with and without its accents. */

const NAMES: readonly string[] = [
  // January
  'january jan enero ene janvier janv januar jän jänner gennaio gen janeiro januari styczeń stycznia sty января январь янв มกราคม ม.ค. januar',
  'february feb febrero février févr fév februar febbraio fevereiro fev februari luty lutego lut февраля февраль фев กุมภาพันธ์ ก.พ.',
  'march mar marzo mars märz mär mrz março maart mrt marzec marca марта март มีนาคม มี.ค. maret',
  'april apr abril abr avril avr aprile abr kwiecień kwietnia kwi апреля апрель апр เมษายน เม.ย.',
  'may mayo mai maggio mag maio mei maj maja мая май พฤษภาคม พ.ค.',
  'june jun junio juin juni giugno giu junho czerwiec czerwca cze июня июнь июн มิถุนายน มิ.ย.',
  'july jul julio juillet juil juli luglio lug julho lipiec lipca lip июля июль июл กรกฎาคม ก.ค.',
  'august aug agosto ago août augustus augusti sierpień sierpnia sie августа август авг สิงหาคม ส.ค. agustus',
  'september sept sep septiembre setiembre septembre settembre set setembro wrzesień września wrz сентября сентябрь сент สิงหา กันยายน ก.ย.',
  'october oct octubre octobre oktober okt ottobre ott outubro out październik października paź октября октябрь окт ตุลาคม ต.ค.',
  'november nov noviembre novembre novembro listopad listopada lis ноября ноябрь ноя พฤศจิกายน พ.ย.',
  'december dec diciembre dic décembre déc dezember dez dicembre dezembro desember grudzień grudnia gru декабря декабрь дек ธันวาคม ธ.ค.',
];

const numbers = new Map<string, number>();
for (const [index, names] of NAMES.entries()) {
  for (const name of names.split(' ')) {
    // "สิงหา" is August said short.
    const month = name === 'สิงหา' ? 8 : index + 1;
    numbers.set(name, month);
    numbers.set(
      name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC'),
      month,
    );
  }
}

/** The month (1 to 12) of a name in any case, with or without a point after it. */
export function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  return numbers.get(lower) ?? numbers.get(lower.replace(/\.$/, ''));
}

/** Matches a name of a month, the longest first; a point after a short one is part of it. */
export const MONTH = `(?:${[...numbers.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')})(?![\\p{L}\\p{M}])\\.?`;
