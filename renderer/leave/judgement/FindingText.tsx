import { Text } from '@mantine/core'
import type { Finding } from '#domain/leave/judgement'
import { articleInWords, type LawText, lawTextsOf } from '#domain/leave/law-texts'

interface FindingTextProps {
  finding: Finding
  /** With the law itself to unfold: for who decides. */
  withLaw: boolean
}

/** Where a finding comes from, so that nobody takes advice for law. */
const BASIS_WORDS: Readonly<Record<Finding['basis'], string>> = {
  wet: 'wet',
  rechtspraak: 'uitspraken van de rechter',
  beleid: 'beleid',
  praktijk: 'praktijk',
  advies: 'advies',
}

/** One finding: its sentence, the article and what kind of rule it is. */
export function FindingText({ finding: { sentence, article, basis }, withLaw }: FindingTextProps) {
  const texts = withLaw ? lawTextsOf(article) : []
  return (
    <div>
      <Text>{sentence}</Text>
      {texts.length === 0 ? (
        <Text size="sm">{sourceOf(article, basis)}</Text>
      ) : (
        <details className="law-text">
          <summary>{sourceOf(article, basis)}</summary>
          {texts.map((text) => (
            <LawParagraphs key={text.key} text={text} />
          ))}
        </details>
      )}
    </div>
  )
}

/** 'Leerplichtwet, artikel 13 (wet)'; what already names its kind is not named twice. */
function sourceOf(article: string, basis: Finding['basis']): string {
  const words = articleInWords(article)
  return words.includes(BASIS_WORDS[basis]) ? words : `${words} (${BASIS_WORDS[basis]})`
}

function LawParagraphs({ text: { title, source, quoted, paragraphs } }: { text: LawText }) {
  return (
    <div className="law-paragraphs">
      <Text fw={600} size="sm">
        {title}
      </Text>
      {paragraphs.map((paragraph) => (
        <Text key={paragraph} size="sm">
          {paragraph}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {quoted ? '' : 'In het kort. '}
        {source}
      </Text>
    </div>
  )
}
