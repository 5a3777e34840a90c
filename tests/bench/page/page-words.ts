/** Frequent words, by which made-up text has the letters, lengths and neighbours of real text. Written for this. */
export type PageLanguage = {
  readonly code: string;
  readonly words: readonly string[];
  /** Words with a capital in the midst of a sentence. */
  readonly names: readonly string[];
  /** What stands between two words. */
  readonly gap: string;
  readonly stop: string;
};

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const ENGLISH = `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were
all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some
could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years
where much your way down should because long each just state those people too mister how little good world make very year still see own work men day
get here between both life being under three never know same last another while us might great go come since against right came take used himself
few house during without again place around however home small found thought went say part once general high upon school every does got united left
number course war until always away something fact water though less public put think almost hand enough far took head yet government system better
set told nothing night end why called eyes find going look asked later knew point next program city business give group toward young days let room
president side social given present several order national second possible rather per face among form important often things looked early white case
john large big need four within felt children along saw best church ever least power development light thing family seemed interest country wanted
area members mind state's bank market report minister police court company price season team player album river station century species village`;

const GERMAN = `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon
wenn habe seine unter wir soll ich eines jahr zwei jahren diese dieser wieder keine seiner worden will zwischen immer was sagte gibt alle seit muss
doch jetzt waren drei jedoch deutschen uns ihre beim gut damit sollen neue diesem bereits Zeit Menschen Stadt Regierung Unternehmen Prozent Millionen
Euro Leben Land Welt Ende Frage Fall Tag Haus Teil Jahr Jahre Woche Kinder Polizei Schule Wasser Straße Arbeit Geld Bank Spiel Mannschaft Bericht
Beispiel Ministerium Gesellschaft Entwicklung Wirtschaft Wissenschaft Universität Krankenhaus Abgeordnete Verwaltung Öffentlichkeit Gemeinde größte
während früher später möglich wichtig einfach natürlich vielleicht gestern heute morgen rund etwa knapp weniger deutlich zunächst schließlich`;

const RUSSIAN = `и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой от так о же ты вы для бы если как
или до когда там чтобы ещё уже только также время год человек день рука раз работа слово место вопрос лицо друг жизнь дом страна мир случай ребёнок
голова дело система вид город отношение женщина деньги земля машина вода отец проблема час право нога решение дверь история сила закон война бог
голос тысяча книга возможность результат ночь стол имя область статья число компания народ жена группа развитие процесс суд условие средство начало
свет пора путь душа уровень форма связь минута улица вечер качество мысль дорога мать действие сегодня большой новый должен последний российский
общий высокий хороший главный лучший маленький молодой государственный полный советский настоящий сказать мочь говорить знать стать есть хотеть
видеть идти стоять думать спросить жить смотреть сидеть понять иметь взять сделать понимать делать пойти дать найти писать остаться банк рынок`;

/** Written without gaps; one entry stands for a word. */
const CHINESE = `的 是 不 了 在 人 有 我 他 这 个 们 中 来 上 大 为 和 国 地 到 以 说 时 要 就 出 会 可 也 你 对 生 能 而 子 那 得 于 着 下 自 之 年 过 发
后 作 里 用 道 行 所 然 家 种 事 成 方 多 经 么 去 法 学 如 都 同 现 当 没 动 面 起 看 定 天 分 还 进 好 小 部 其 些 主 样 理 心 本 前 开 但 因 只 从
想 实 我们 他们 自己 没有 可以 因为 这个 问题 工作 时间 公司 市场 发展 政府 社会 经济 学生 学校 老师 医院 孩子 城市 城市里 今天 昨天 去年 今年 记者 报道
表示 认为 已经 开始 进行 通过 情况 研究 技术 管理 服务 教育 文化 历史 世界 国家 人民 生活 方面 关系 活动 重要 主要 不同 很多 一些 一个 银行 价格 球队`;

export const PAGE_LANGUAGES: readonly PageLanguage[] = [
  {
    code: 'en',
    words: list(ENGLISH),
    names: list(
      'London Frank Paris Bangkok Northfield Boston Madrid Harris Oslo Cairo Lisbon Martin Warsaw Turner Delhi Lima Quebec Sydney Kimberley Walker',
    ),
    gap: ' ',
    stop: '. ',
  },
  {
    code: 'de',
    words: list(GERMAN),
    names: list(
      'Berlin Frank Köln Nordhausen Koblenz Peter München Wien Schmidt Leipzig Bremen Müller Graz Zürich Weber',
    ),
    gap: ' ',
    stop: '. ',
  },
  { code: 'zh', words: list(CHINESE), names: list('上海 广州 巴黎 伦敦 李明 王芳'), gap: '', stop: '。' },
  { code: 'ru', words: list(RUSSIAN), names: list('Москва Казань Иван Франк Париж Бангкок'), gap: ' ', stop: '. ' },
];
