import { longDate } from '#domain/kernel/date-text'
import { endOfSchoolYear, schoolYear } from '#domain/kernel/school-year'
import { useSchool } from '../app/school-context.ts'
import { Remark } from '../ui/Notice.tsx'

/** Who is early is told what cannot be done any more afterwards. */
export function YearNotOver({ from }: { from: string }) {
  const { today } = useSchool()
  const end = endOfSchoolYear(schoolYear.parse(from))
  if (today > end) return null
  return (
    <Remark title={`Het schooljaar ${from} duurt nog tot en met ${longDate(end)}.`}>
      Doe de jaarovergang als de groepen voor dit jaar niet meer veranderen, meestal in de laatste schoolweek.
      Daarna kunt u in {from} alleen nog kijken.
    </Remark>
  )
}
