/** What speaks of the bundled story, in the language of the text around it, each with a figure to be read, asked about and painted. */
export const STORY: Readonly<Record<string, readonly string[]>> = {
  en: [
    'North Korea sent around {count} troops to Russia, officials said.',
    'About {count} North Korean soldiers were killed or wounded in the Kursk region.',
    'The first batch of {count} special forces from North Korea arrived in Russia.',
    'Seoul said that {count} North Korean troops were in Russia.',
  ],
  de: [
    'Nordkorea hat rund {count} Soldaten nach Russland entsandt.',
    'In der Region Kursk wurden etwa {count} nordkoreanische Soldaten getötet oder verwundet.',
  ],
  zh: ['朝鲜向俄罗斯派遣了约{count}名士兵。', '约{count}名朝鲜士兵在库尔斯克伤亡。'],
  ru: [
    'Северная Корея направила в Россию около {count} солдат.',
    'В Курской области погибли или ранены около {count} северокорейских солдат.',
  ],
};
export const COUNTS: readonly string[] = ['10000', '12000', '1500', '3000', '11000', '18000'];
