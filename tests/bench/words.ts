/** Groups of words that can stand for each other; the first is the commonest. What the made-up claims are written with. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['soldiers', 'troops', 'servicemen'],
  ['killed', 'dead', 'slain'],
  ['wounded', 'injured', 'hurt'],
  ['said', 'stated', 'told reporters'],
  ['announced', 'declared', 'made public'],
  ['government', 'cabinet', 'authorities'],
  ['president', 'head of state', 'leader'],
  ['minister', 'secretary', 'official'],
  ['vaccine', 'jab', 'shot'],
  ['doctors', 'physicians', 'medics'],
  ['children', 'kids', 'pupils'],
  ['police', 'officers', 'cops'],
  ['protest', 'demonstration', 'rally'],
  ['fire', 'blaze', 'inferno'],
  ['flood', 'deluge', 'high water'],
  ['ship', 'vessel', 'boat'],
  ['plane', 'aircraft', 'jet'],
  ['money', 'funds', 'cash'],
  ['tax', 'levy', 'duty'],
  ['arrested', 'detained', 'taken into custody'],
  ['photo', 'picture', 'image'],
  ['video', 'footage', 'clip'],
  ['banned', 'prohibited', 'outlawed'],
  ['ordered', 'instructed', 'commanded'],
  ['company', 'firm', 'corporation'],
  ['workers', 'employees', 'staff'],
  ['hospital', 'clinic', 'infirmary'],
  ['school', 'academy', 'college'],
  ['election', 'vote', 'ballot'],
  ['bought', 'purchased', 'acquired'],
  ['destroyed', 'wrecked', 'ruined'],
  ['hidden', 'concealed', 'kept secret'],
  ['water', 'drinking water', 'tap water'],
  ['price', 'cost', 'rate'],
  ['house', 'home', 'residence'],
  ['car', 'vehicle', 'automobile'],
  ['law', 'act', 'statute'],
  ['report', 'study', 'survey'],
];

/** Sentences in pieces; `{…}` is filled in: person, place, body, count, year, money, percent, thing, food, animal. */
export const STATEMENTS: readonly string[] = [
  '{count} soldiers were killed and {count} wounded near {place}, {person} said.',
  '{person}, the president of {body}, announced that {count} workers would lose their jobs in {place}.',
  'A photo shows {count} children in front of a burning {thing} in {place}.',
  'The government of {place} banned {food} after {count} people fell ill.',
  'A vaccine developed by {body} was tested on {animal}s in {place} before {year}.',
  'Police in {place} arrested {person} for selling {thing}s worth {money}.',
  '{body} bought a {thing} from {person} for {money} in {year}.',
  'A video shows {person} telling a rally in {place} that the election was decided by {percent} of voters.',
  'Doctors at a hospital in {place} found that {food} lowers the risk of illness by {percent}.',
  'A fire destroyed {count} houses and a {thing} factory in {place}.',
  'The tax on {food} will rise by {percent} under a law proposed by {person}.',
  '{person} hid {money} of public money in a {thing} company registered in {place}.',
  'A flood in {place} swept away a {thing} and {count} cars in {year}.',
  '{body} ordered schools in {place} to stop serving {food} to children.',
  'A ship carrying {count} {animal}s sank off {place}; {person} survived.',
  'A report by {body} says that the price of {food} rose {percent} between {year} and {year}.',
  'A plane of {body} landed in {place} with {count} passengers and a {animal} on board.',
  '{person} drank tap water in {place} to prove that {body} had not polluted it.',
  'Scientists at {body} taught a {animal} to recognise {count} pictures of {person}.',
  '{place} was the first town to replace its {thing}s with {count} {animal}s.',
];

export const TITLES: readonly string[] = [
  'Did {person} really visit {place}?',
  'What happened in {place}?',
  'The {thing} of {place}',
  '{person} and the {food} story',
  'Does {body} hide the truth about {food}?',
  'Is this {animal} from {place} real?',
  'How many people were hurt in {place}?',
  '{body}: what is known',
  '',
];

export const THINGS: readonly string[] =
  'bridge,tower,tractor,statue,generator,container,radio,lantern,turbine,carriage,painting,elevator,windmill,telescope,piano,ambulance,trailer,satellite,drone,mattress,bicycle,harbour crane,greenhouse,stadium,tunnel,theatre,chimney,printer,engine,furnace'.split(
    ',',
  );
export const FOODS: readonly string[] =
  'garlic,honey,sugar,rice,butter,coffee,salmon,spinach,chocolate,vinegar,mushrooms,cheese,ginger,olive oil,oatmeal,lemons,cabbage,pepper,soy sauce,walnuts,beetroot,mustard,noodles,pumpkin,yoghurt'.split(
    ',',
  );
export const ANIMALS: readonly string[] =
  'horse,goat,dolphin,parrot,monkey,camel,shark,rabbit,eagle,donkey,tortoise,crocodile,pigeon,elephant,llama,beaver,octopus,ferret,ostrich,walrus'.split(
    ',',
  );
export const BODIES: readonly string[] =
  'Ministry,Institute,Council,Airlines,Foundation,University,Bank,Agency,Laboratory,Railways,Brewery,Broadcaster,Union,Court,Museum,Commission'.split(
    ',',
  );
export const FIRST_NAMES: readonly string[] =
  'Anna,Boris,Carla,Daniel,Elena,Farid,Greta,Hugo,Irina,Jonas,Karin,Lukas,Maria,Nikolai,Olga,Pedro,Quentin,Rosa,Stefan,Tamara,Umar,Vera,Walter,Xenia,Yusuf,Zofia,Amir,Bianca,Cyril,Delia,Emil,Flora,Gustav,Hanna,Igor,Julia,Kofi,Lena,Mateo,Nadia'.split(
    ',',
  );
/** Syllables that names of places and families are put together from. */
export const SYLLABLES: readonly string[] =
  'bar,ben,bor,cal,dan,der,dol,fal,fen,gar,gor,hal,hel,jar,kal,ken,kor,lan,lin,lor,mar,mel,min,mor,nar,nel,nor,pal,per,por,ral,ren,ros,sal,sen,sol,tal,ten,tor,val,ver,vin,wal,wen,zan,zel'.split(
    ',',
  );
export const PLACE_ENDINGS: readonly string[] = 'burg,ville,grad,ford,stad,mouth,field,minsk,ovo,haven'.split(',');
export const FAMILY_ENDINGS: readonly string[] = 'son,ez,ova,mann,ini,escu,ski,dottir,yan,ić'.split(',');

/** What people write around what they pass on. */
export const CHATTER: readonly string[] = [
  'Can you believe this?',
  'Is this true?',
  'WOW.',
  'Why does nobody talk about it',
  'Please share before they delete it!!',
  'So I just heard that',
  'My neighbour swears that',
  'I am speechless:',
  'Somebody explain',
  'RT',
];
export const PICTOGRAPHS: readonly string[] = ['😂', '😡', '🔥', '🙏', '🚨', '🤔'];
export const MONTHS: readonly string[] = 'January,March,April,June,July,September,October,December'.split(',');
