import { describe, expect, test } from 'vitest'
import { invitationMessage, proposeInvitation } from '#domain/meetings/invitation'
import { invitationText } from '#domain/meetings/invite-contract'
import { MEETING_KINDS } from '#domain/meetings/meeting'
import { reminderMessage } from '#domain/meetings/reminder'
import { aMeeting, TWO_EVENINGS } from './on-paper.ts'

const SCHOOL = {
  name: 'De Wilgentuin',
  signer: '',
  phone: '010 123 45 67',
  salutationStyle: 'beste',
} as const

describe('the proposed invitation', () => {
  test('says what the meeting is for, what it is about and from whom that came', () => {
    const text = proposeInvitation(
      aMeeting({
        topics: [
          { text: 'Lezen thuis', proposedBy: 'parent' },
          { text: 'Het plein', proposedBy: 'pupil' },
          { text: 'De schoolgids', proposedBy: 'council' },
          { text: 'Rekenen', proposedBy: 'team' },
        ],
      }),
      SCHOOL,
    )
    expect(text).toMatchObject({
      subject: 'Uitnodiging: Welkomstreceptie',
      signer: 'Het team van De Wilgentuin',
    })
    expect(text.paragraphs[1]).toBe('Het doel: Ouders en leerkrachten leren elkaar kennen.')
    expect(text.paragraphs[2]).toBe(
      [
        'Hier gaat het over:',
        '– Lezen thuis (voorgesteld door ouders)',
        '– Het plein (voorgesteld door leerlingen)',
        '– De schoolgids (voorgesteld door de MR)',
        '– Rekenen (voorgesteld door het team)',
      ].join('\n'),
    )
  })

  test.each(MEETING_KINDS)(
    'of kind %s fits the form, also with the longest words, and threatens nobody',
    (kind) => {
      const text = proposeInvitation(
        aMeeting({
          kind,
          name: 'n'.repeat(120),
          goal: 'g'.repeat(1000),
          obligatory: kind === 'reception',
          topics: Array.from({ length: 12 }, () => ({
            text: 't'.repeat(200),
            proposedBy: 'council' as const,
          })),
        }),
        { ...SCHOOL, name: 's'.repeat(200) },
      )
      expect(invitationText.safeParse(text).success).toBe(true)
      expect(text.paragraphs.join(' ')).not.toMatch(/verplicht|moet u|boete|gevolgen/i)
    },
  )

  test('leaves out what the meeting does not say', () => {
    const { paragraphs } = proposeInvitation(aMeeting({ goal: '', obligatory: false }), SCHOOL)
    expect(paragraphs).toHaveLength(2)
    expect(paragraphs[1]).toMatch(/^Iedereen is welkom\./)
  })
})

describe('the invitation as a message', () => {
  test('is plain text with what, when, where and how to answer', () => {
    const meeting = aMeeting({ evenings: TWO_EVENINGS })
    const message = invitationMessage(meeting, proposeInvitation(meeting, SCHOOL), SCHOOL)
    expect(message.split('\n\n').slice(-3)).toEqual([
      [
        'Wat: Welkomstreceptie',
        'Wanneer:',
        '– Groep 1/2A en 3: dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
        '– Groep 5/6 en 8: donderdag 3 september 2026, van 19.30 tot 21.00 uur',
        'Waar: aula',
        'Voor wie: alle groepen',
      ].join('\n'),
      'Komt u? Wilt u antwoord geven aan school vóór vrijdag 28 augustus 2026? Beantwoord dit bericht of bel de school: 010 123 45 67. Schrijf erbij met hoeveel volwassenen u komt, en of u graag een tolk of oppas wilt.',
      'Met vriendelijke groet,\nHet team van De Wilgentuin',
    ])
  })

  test('of a reminder is short and friendly', () => {
    const { subject, message } = reminderMessage(aMeeting(), { ...SCHOOL, phone: '' })
    expect(subject).toBe('Komt u ook? Welkomstreceptie')
    expect(message).toContain('Wij hebben nog geen antwoord van u. Komt u ook? U bent van harte welkom.')
    expect(message).toContain('Beantwoord dit bericht of vertel het aan de school.')
  })
})
