import { Checkbox, Paper, Radio, Select, Stack } from '@mantine/core'
import type { EdexmlChoices } from '#domain/importing/edexml/choices'
import type { Proposal, Question } from '#domain/importing/edexml/notices'
import type { EdexmlPlan } from '#domain/importing/edexml/plan'
import { proposalText, questionText } from '#domain/importing/edexml/texts'

interface QuestionsProps {
  plan: EdexmlPlan
  choices: EdexmlChoices
  onChange: (choices: EdexmlChoices) => void
}

/** What only the office can know about this file: questions to answer, proposals to accept or refuse. */
export function EdexmlQuestions({ plan, choices, onChange }: QuestionsProps) {
  if (plan.questions.length + plan.proposals.length === 0) return null
  return (
    <Paper withBorder p="md">
      <Stack>
        {plan.questions.map((question) => (
          <QuestionField
            key={question.kind === 'yearOfPupil' ? question.row : question.kind}
            question={question}
            choices={choices}
            onChange={onChange}
          />
        ))}
        {plan.proposals.map((proposal) => (
          <Checkbox
            key={`${proposal.kind}-${proposal.name}`}
            label={proposalText(proposal)}
            checked={proposal.accepted}
            onChange={(event) => onChange(accept(choices, proposal, event.currentTarget.checked))}
          />
        ))}
      </Stack>
    </Paper>
  )
}

interface QuestionProps {
  question: Question
  choices: EdexmlChoices
  onChange: (choices: EdexmlChoices) => void
}

const YES_NO = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
]

function QuestionField({ question, choices, onChange }: QuestionProps) {
  const label = questionText(question)
  switch (question.kind) {
    case 'locations':
      return (
        <Checkbox.Group
          label={label}
          value={choices.locations ?? []}
          onChange={(locations) => onChange({ ...choices, locations })}
        >
          {question.options.map(({ key, name, pupils }) => (
            <Checkbox key={key} value={key} label={`${name} (${pupils} leerlingen)`} mt="xs" />
          ))}
        </Checkbox.Group>
      )
    case 'yearOfPupil':
      return <YearField question={question} choices={choices} onChange={onChange} label={label} />
    case 'schoolYear':
      return (
        <YesNo
          label={label}
          value={choices.schoolYear === null ? null : true}
          onAnswer={(yes) => onChange({ ...choices, schoolYear: yes ? question.proposal : null })}
        />
      )
    case 'otherYear':
      return (
        <Radio.Group
          label={label}
          value={choices.otherYear ?? ''}
          onChange={(value) => onChange({ ...choices, otherYear: value as 'yearInUse' | 'yearOfFile' })}
        >
          <Radio value="yearInUse" label={`${question.inUse} bijwerken`} mt="xs" />
          <Radio value="yearOfFile" label={`Met ${question.file} werken`} mt="xs" />
        </Radio.Group>
      )
    case 'otherSchool':
      return (
        <YesNo
          label={label}
          value={choices.ownSchool}
          onAnswer={(ownSchool) => onChange({ ...choices, ownSchool })}
        />
      )
    case 'mostlyUnknown':
      return (
        <YesNo
          label={label}
          value={choices.mostlyUnknown}
          onAnswer={(mostlyUnknown) => onChange({ ...choices, mostlyUnknown })}
        />
      )
    case 'toddlers':
      return (
        <YesNo
          label={label}
          value={choices.toddlers}
          onAnswer={(toddlers) => onChange({ ...choices, toddlers })}
        />
      )
  }
}

interface YesNoProps {
  label: string
  value: boolean | null
  onAnswer: (yes: boolean) => void
}

function YesNo({ label, value, onAnswer }: YesNoProps) {
  return (
    <Radio.Group
      label={label}
      value={value === null ? '' : value ? 'ja' : 'nee'}
      onChange={(answer) => onAnswer(answer === 'ja')}
    >
      {YES_NO.map((option) => (
        <Radio key={option.value} value={option.value} label={option.label} mt="xs" />
      ))}
    </Radio.Group>
  )
}

interface YearFieldProps extends QuestionProps {
  question: Extract<Question, { kind: 'yearOfPupil' }>
  label: string
}

function YearField({ question, choices, onChange, label }: YearFieldProps) {
  const answered = choices.yearOfPupil.find(({ row }) => row === question.row)
  return (
    <Select
      label={label}
      placeholder="Kies een leerjaar"
      maw={420}
      data={(question.likely.length > 0 ? question.likely : [1, 2, 3, 4, 5, 6, 7, 8]).map(String)}
      value={answered === undefined ? null : String(answered.year)}
      onChange={(year) => {
        const others = choices.yearOfPupil.filter(({ row }) => row !== question.row)
        const answer = year === null ? [] : [{ row: question.row, year: Number(year) }]
        onChange({ ...choices, yearOfPupil: [...others, ...answer] })
      }}
    />
  )
}

function accept(choices: EdexmlChoices, proposal: Proposal, yes: boolean): EdexmlChoices {
  switch (proposal.kind) {
    case 'mergeGroups': {
      const others = choices.mergeGroups.filter(({ name }) => name !== proposal.name)
      return { ...choices, mergeGroups: [...others, { name: proposal.name, merge: yes }] }
    }
    case 'announcedGroup': {
      const others = choices.announcedGroups.filter(({ row }) => row !== proposal.row)
      return { ...choices, announcedGroups: [...others, { row: proposal.row, announced: yes }] }
    }
    case 'splitName': {
      const others = choices.splitNames.filter((row) => row !== proposal.row)
      return { ...choices, splitNames: yes ? [...others, proposal.row] : others }
    }
  }
}
