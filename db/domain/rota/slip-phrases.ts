// The fixed words of slips in the languages beside Dutch; the same languages as on an invitation.

export interface SlipPhrases {
  /** Above the turns of a family. */
  readonly title: string
  readonly swap: string
  /** Beside the code with the appointment. */
  readonly calendar: string
  /** What was asked, what is taken off, done, planned, and left. */
  readonly balance: readonly [asked: string, corrected: string, done: string, planned: string, left: string]
  readonly changed: string
  readonly was: string
  readonly now: string
  readonly thanks: string
}

/** The words in a language; null in one without. */
export function slipPhrasesIn(language: string): SlipPhrases | null {
  return PHRASES[language] ?? null
}

/** The first of these languages that has words. */
export function phraseLanguage(languages: readonly string[]): string | null {
  return languages.find((language) => PHRASES[language] !== undefined) ?? null
}

/** Languages with words. */
export const SLIP_LANGUAGES: readonly string[] = ['ar', 'bg', 'de', 'en', 'es', 'fr', 'pl', 'ro', 'tr', 'uk']

const PHRASES: Readonly<Record<string, SlipPhrases>> = {
  ar: {
    title: 'مواعيد مساعدتكم في المدرسة',
    swap: 'لا تستطيعون الحضور؟ بدّلوا موعدكم مع عائلة أخرى، أو أخبرونا في أقرب وقت ممكن.',
    calendar: 'وجّهوا كاميرا هاتفكم إلى الرمز لإضافة الموعد إلى التقويم.',
    balance: ['المطلوب', 'التعديل', 'تمّ', 'مقرّر', 'المتبقي'],
    changed: 'تغيّر موعد مساعدتكم.',
    was: 'كان',
    now: 'أصبح',
    thanks: 'شكرًا لكم!',
  },
  bg: {
    title: 'Вашата помощ в училище',
    swap: 'Не можете? Разменете се с друго семейство или ни съобщете възможно най-скоро.',
    calendar: 'Насочете камерата на телефона си към кода: датата влиза в календара Ви.',
    balance: ['желани', 'корекция', 'изпълнени', 'планирани', 'остават'],
    changed: 'Вашата дата за помощ е променена.',
    was: 'Беше',
    now: 'Стана',
    thanks: 'Благодарим Ви!',
  },
  de: {
    title: 'Ihre Termine als Helfer',
    swap: 'Können Sie nicht? Tauschen Sie mit einer anderen Familie oder sagen Sie uns so bald wie möglich Bescheid.',
    calendar: 'Richten Sie die Handykamera auf den Code: Der Termin kommt in Ihren Kalender.',
    balance: ['erbeten', 'Korrektur', 'erledigt', 'eingeteilt', 'noch offen'],
    changed: 'Ihr Termin hat sich geändert.',
    was: 'Alt',
    now: 'Neu',
    thanks: 'Vielen Dank!',
  },
  en: {
    title: 'When you help at school',
    swap: 'Can you not come? Swap with another family, or tell us as soon as you can.',
    calendar: 'Point the camera of your phone at the code: the date goes into your calendar.',
    balance: ['asked', 'correction', 'done', 'planned', 'left to do'],
    changed: 'Your turn has changed.',
    was: 'Was',
    now: 'Now',
    thanks: 'Thank you!',
  },
  es: {
    title: 'Sus turnos de ayuda en la escuela',
    swap: '¿No puede venir? Cambie el turno con otra familia o avísenos lo antes posible.',
    calendar: 'Apunte la cámara del teléfono al código: la fecha pasa a su calendario.',
    balance: ['pedido', 'corrección', 'hecho', 'previsto', 'por hacer'],
    changed: 'Su turno ha cambiado.',
    was: 'Antes',
    now: 'Ahora',
    thanks: '¡Muchas gracias!',
  },
  fr: {
    title: 'Vos tours d’aide à l’école',
    swap: 'Vous ne pouvez pas venir ? Échangez avec une autre famille ou prévenez-nous dès que possible.',
    calendar: 'Dirigez l’appareil photo du téléphone vers le code : la date va dans votre agenda.',
    balance: ['demandé', 'correction', 'fait', 'prévu', 'à faire'],
    changed: 'Votre tour a changé.',
    was: 'Avant',
    now: 'Maintenant',
    thanks: 'Merci beaucoup !',
  },
  pl: {
    title: 'Kiedy pomagają Państwo w szkole',
    swap: 'Nie mogą Państwo przyjść? Prosimy zamienić się z inną rodziną albo jak najszybciej nas powiadomić.',
    calendar: 'Proszę skierować aparat telefonu na kod: termin trafi do kalendarza.',
    balance: ['oczekiwane', 'korekta', 'wykonane', 'zaplanowane', 'pozostało'],
    changed: 'Państwa termin pomocy się zmienił.',
    was: 'Było',
    now: 'Jest',
    thanks: 'Dziękujemy!',
  },
  ro: {
    title: 'Când ajutați la școală',
    swap: 'Nu puteți veni? Faceți schimb cu altă familie sau anunțați-ne cât mai curând.',
    calendar: 'Îndreptați camera telefonului spre cod: data ajunge în calendarul dumneavoastră.',
    balance: ['cerut', 'corecție', 'făcut', 'planificat', 'rămas'],
    changed: 'Data la care ajutați s-a schimbat.',
    was: 'Înainte',
    now: 'Acum',
    thanks: 'Vă mulțumim!',
  },
  tr: {
    title: 'Okulda yardım edeceğiniz günler',
    swap: 'Gelemiyor musunuz? Başka bir aileyle değişin veya en kısa sürede bize haber verin.',
    calendar: 'Telefonunuzun kamerasını koda tutun: tarih takviminize eklenir.',
    balance: ['istenen', 'düzeltme', 'yapılan', 'planlanan', 'kalan'],
    changed: 'Yardım gününüz değişti.',
    was: 'Eski',
    now: 'Yeni',
    thanks: 'Teşekkür ederiz!',
  },
  uk: {
    title: 'Коли Ви допомагаєте у школі',
    swap: 'Не можете прийти? Поміняйтеся з іншою родиною або якнайшвидше повідомте нас.',
    calendar: 'Наведіть камеру телефона на код: дата потрапить у Ваш календар.',
    balance: ['очікується', 'корекція', 'виконано', 'заплановано', 'залишилося'],
    changed: 'Дата Вашої допомоги змінилася.',
    was: 'Було',
    now: 'Стало',
    thanks: 'Дякуємо!',
  },
}
