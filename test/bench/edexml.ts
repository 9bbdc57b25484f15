// EDEXML: from bytes to a plan, beside saxes that reads the same text and keeps nothing.
import { SaxesParser } from 'saxes'
import { decodeText } from '#domain/importing/decode'
import { readSchoolFile } from '#domain/importing/edexml/read'
import type { SchoolRows } from '#domain/practice/rows'
import { plan } from '../domain/importing/edexml/import-case.ts'
import { HEADER, schoolXml, xmlGroup } from '../domain/importing/edexml/school-xml.ts'
import type { Bench } from './bench.ts'
import { inPairs, roundsFor, timedNow } from './measure.ts'
import { schoolOf } from './school.ts'

export const edexml: Bench = async ({ sizes, report }) => {
  for (const pupils of sizes) {
    const bytes = new TextEncoder().encode(xmlOf(schoolOf(pupils).rows))
    const note = `${(bytes.length / 1e6).toFixed(1)} MB`
    const bare = () => timedNow(() => readBare(new TextDecoder().decode(bytes)))
    const lines = [
      ['EDEXML read', () => readSchoolFile(decodeText(bytes).text)],
      ['EDEXML read and plan', () => plan(decodeText(bytes).text)],
    ] as const
    for (const [work, ours] of lines) {
      const { beside, ratio, ...pair } = await inPairs(roundsFor(pupils), () => timedNow(ours), bare)
      report({
        work,
        pupils,
        ours: pair.ours,
        beside: { name: 'bare saxes', ms: beside, ratio },
        goal: 'linear',
        note,
      })
    }
  }
}

function readBare(text: string): number {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let seen = 0
  parser.on('opentag', () => {
    seen += 1
  })
  parser.on('text', (value) => {
    seen += value.length
  })
  parser.on('closetag', () => {
    seen += 1
  })
  parser.write(text).close()
  return seen
}

/** The invented school as its pupil system would export it. */
function xmlOf(rows: SchoolRows): string {
  const groupOf = new Map(rows.placements.map(({ pupilId, groupId }) => [pupilId, groupId]))
  return schoolXml({
    school: HEADER,
    groups: rows.groups.map(({ id, name, years }) => xmlGroup(id, name, String(years[0] ?? ''))),
    pupils: rows.pupils.map((pupil) => {
      const group = groupOf.get(pupil.id)
      return {
        key: pupil.pupilNumber,
        fields: {
          achternaam: pupil.familyName,
          voorvoegsel: pupil.prefix,
          roepnaam: pupil.givenName,
          geboortedatum: pupil.birthDate ?? '',
        },
        ...(group ? { group } : {}),
      }
    }),
  })
}
