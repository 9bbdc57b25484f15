// The standard invitation in Turkish.
import type { Phrases } from './phrases.ts'

/** Standard phrases of an invitation in Turkish. */
export const TURKISH: Phrases = {
  weekdays: ['Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi', 'Pazar'],
  months: [
    'Ocak',
    'Şubat',
    'Mart',
    'Nisan',
    'Mayıs',
    'Haziran',
    'Temmuz',
    'Ağustos',
    'Eylül',
    'Ekim',
    'Kasım',
    'Aralık',
  ],
  date: '{day} {month} {year}',
  dayAndDate: '{date} {weekday}',
  times: 'saat {from}–{until}',
  salutation: 'Sayın veliler,',
  closing: 'Saygılarımızla,',
  welcome: 'Sizi okulumuza içtenlikle davet ediyoruz: {name}.',
  purpose: {
    reception:
      'Okul yılının başında öğretmenlerin velilerle, velilerin de birbirleriyle tanışmasını istiyoruz.',
    information: 'Çocuğunuzun neler öğreneceğini ve okulla nasıl birlikte çalışabileceğinizi anlatacağız.',
    parentEvening: 'Çocuklar ve okul hakkında sizinle konuşmak istiyoruz.',
    theme: 'Veliler ve öğretmenler bir konu hakkında birlikte konuşacak.',
    walkIn: 'Sizi sınıfa bekliyoruz. Çocuğunuz neler yaptığını size göstermekten mutlu olacaktır.',
    panel: 'Okulumuz hakkında ne düşündüğünüzü ve nelerin daha iyi olabileceğini sizden duymak istiyoruz.',
    own: '',
  },
  answer: 'Lütfen bu mektubun altındaki yanıt kısmını doldurup okula geri veriniz.',
  answerBefore: 'Lütfen {date} tarihinden önce veriniz.',
  interpreter:
    'Tercümana veya çocuk bakımına ihtiyacınız var mı? Yanıt kısmında işaretleyiniz ya da bize söyleyiniz.',
  group: 'Grup',
  facts: {
    what: 'Ne',
    when: 'Ne zaman',
    where: 'Nerede',
    who: 'Kimler için',
  },
  slip: {
    yes: 'Evet, geliyoruz',
    maybe: 'Belki',
    no: 'Hayır, gelemiyoruz',
    adults: 'Yetişkin sayısı',
    interpreter: 'Tercüman gerekli',
    childcare: 'Çocuk bakımı gerekli',
    talk: 'Ne hakkında konuşmak istersiniz?',
    code: 'Kodunuz',
  },
  reminder: 'Yanıtınızı henüz almadık. Geliyor musunuz?',
}
