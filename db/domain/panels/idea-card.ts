// The card for the idea box: for a child or a parent, with or without a name, in Dutch and another language below it.
import { directionOf, languageName } from '../people/languages.ts'

export type IdeaCardFor = 'children' | 'parents'

interface CardWords {
  readonly title: string
  readonly question: string
  readonly answer: string
}

export interface IdeaCard extends CardWords {
  readonly nameLine: string
  readonly groupLine: string
  readonly other: (CardWords & { readonly language: string; readonly direction: 'ltr' | 'rtl' }) | null
}

/** Languages with words for a card, with their Dutch name, by that name. */
export function ideaCardLanguages(): { readonly code: string; readonly name: string }[] {
  return Object.keys(OTHER)
    .map((code) => ({ code, name: languageName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
}

/** The words of a card; null where the language has none. */
export function ideaCard(whom: IdeaCardFor, language: string | null): IdeaCard | null {
  if (language !== null && OTHER[language] === undefined) return null
  const words = language === null ? null : OTHER[language]
  return {
    ...DUTCH[whom],
    other:
      language === null || words == null
        ? null
        : { ...words[whom], language, direction: directionOf(language) },
  }
}

const DUTCH: Readonly<Record<IdeaCardFor, Omit<IdeaCard, 'other'>>> = {
  children: {
    title: 'Mijn idee',
    question: 'Wat wil jij graag anders op school? Schrijf het op of teken het.',
    answer: 'Doe dit kaartje in de ideeënbus. Op het bord lees je wat wij ermee doen.',
    nameLine: 'Mijn naam (hoeft niet)',
    groupLine: 'Mijn groep',
  },
  parents: {
    title: 'Mijn idee voor de school',
    question: 'Wat kan er beter? Of wat gaat juist goed?',
    answer: 'Doe dit kaartje in de ideeënbus. Op het bord leest u wat wij ermee doen.',
    nameLine: 'Uw naam (hoeft niet)',
    groupLine: 'Groep van uw kind',
  },
}

/** In the languages of the other papers. */
const OTHER: Readonly<Record<string, Readonly<Record<IdeaCardFor, CardWords>>>> = {
  ar: {
    children: {
      title: 'فكرتي',
      question: 'ماذا تحب أن يتغيّر في المدرسة؟ اكتب ذلك أو ارسمه.',
      answer: 'ضع هذه البطاقة في صندوق الأفكار. ستقرأ على اللوحة ماذا فعلنا بها.',
    },
    parents: {
      title: 'فكرتي للمدرسة',
      question: 'ما الذي يمكن تحسينه؟ وما الذي يسير على ما يرام؟',
      answer: 'ضعوا هذه البطاقة في صندوق الأفكار. ستقرؤون على اللوحة ماذا فعلنا بها.',
    },
  },
  bg: {
    children: {
      title: 'Моята идея',
      question: 'Какво искаш да е различно в училище? Напиши го или го нарисувай.',
      answer: 'Пусни картичката в кутията за идеи. На таблото ще прочетеш какво правим с нея.',
    },
    parents: {
      title: 'Моята идея за училището',
      question: 'Какво може да бъде по-добре? А какво върви добре?',
      answer: 'Пуснете картичката в кутията за идеи. На таблото ще прочетете какво правим с нея.',
    },
  },
  de: {
    children: {
      title: 'Meine Idee',
      question: 'Was soll in der Schule anders sein? Schreib es auf oder male es.',
      answer: 'Wirf die Karte in den Ideenkasten. An der Tafel liest du, was wir damit machen.',
    },
    parents: {
      title: 'Meine Idee für die Schule',
      question: 'Was könnte besser sein? Und was läuft gut?',
      answer: 'Werfen Sie die Karte in den Ideenkasten. An der Tafel lesen Sie, was wir damit machen.',
    },
  },
  en: {
    children: {
      title: 'My idea',
      question: 'What would you like to be different at school? Write it or draw it.',
      answer: 'Put this card in the idea box. You can read on the board what we do with it.',
    },
    parents: {
      title: 'My idea for the school',
      question: 'What could be better? Or what goes well?',
      answer: 'Put this card in the idea box. You can read on the board what we do with it.',
    },
  },
  es: {
    children: {
      title: 'Mi idea',
      question: '¿Qué te gustaría cambiar en la escuela? Escríbelo o dibújalo.',
      answer: 'Pon esta tarjeta en el buzón de ideas. En el tablón puedes leer lo que hacemos con ella.',
    },
    parents: {
      title: 'Mi idea para la escuela',
      question: '¿Qué se puede mejorar? ¿Y qué va bien?',
      answer: 'Ponga esta tarjeta en el buzón de ideas. En el tablón puede leer lo que hacemos con ella.',
    },
  },
  fr: {
    children: {
      title: 'Mon idée',
      question: 'Qu’est-ce que tu voudrais changer à l’école ? Écris-le ou dessine-le.',
      answer: 'Mets cette carte dans la boîte à idées. Tu liras au tableau ce que nous en faisons.',
    },
    parents: {
      title: 'Mon idée pour l’école',
      question: 'Qu’est-ce qui pourrait être mieux ? Et qu’est-ce qui va bien ?',
      answer: 'Mettez cette carte dans la boîte à idées. Vous lirez au tableau ce que nous en faisons.',
    },
  },
  pl: {
    children: {
      title: 'Mój pomysł',
      question: 'Co chcesz zmienić w szkole? Napisz to albo narysuj.',
      answer: 'Wrzuć tę kartkę do skrzynki na pomysły. Na tablicy przeczytasz, co z tym robimy.',
    },
    parents: {
      title: 'Mój pomysł dla szkoły',
      question: 'Co może być lepsze? A co działa dobrze?',
      answer:
        'Proszę wrzucić tę kartkę do skrzynki na pomysły. Na tablicy przeczytają Państwo, co z tym robimy.',
    },
  },
  ro: {
    children: {
      title: 'Ideea mea',
      question: 'Ce ai vrea să fie altfel la școală? Scrie sau desenează.',
      answer: 'Pune acest cartonaș în cutia cu idei. Pe panou citești ce facem cu ea.',
    },
    parents: {
      title: 'Ideea mea pentru școală',
      question: 'Ce ar putea fi mai bine? Și ce merge bine?',
      answer: 'Puneți acest cartonaș în cutia cu idei. Pe panou citiți ce facem cu ea.',
    },
  },
  tr: {
    children: {
      title: 'Benim fikrim',
      question: 'Okulda neyin farklı olmasını istersin? Yaz veya çiz.',
      answer: 'Bu kartı fikir kutusuna at. Panoda bununla ne yaptığımızı okuyabilirsin.',
    },
    parents: {
      title: 'Okul için fikrim',
      question: 'Ne daha iyi olabilir? Ya da ne iyi gidiyor?',
      answer: 'Bu kartı fikir kutusuna atın. Panoda bununla ne yaptığımızı okuyabilirsiniz.',
    },
  },
  uk: {
    children: {
      title: 'Моя ідея',
      question: 'Що ти хочеш змінити у школі? Напиши або намалюй.',
      answer: 'Поклади цю картку до скриньки ідей. На дошці ти прочитаєш, що ми з нею робимо.',
    },
    parents: {
      title: 'Моя ідея для школи',
      question: 'Що може бути кращим? А що йде добре?',
      answer: 'Покладіть цю картку до скриньки ідей. На дошці Ви прочитаєте, що ми з нею робимо.',
    },
  },
}
