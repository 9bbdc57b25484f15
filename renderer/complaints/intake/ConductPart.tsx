import { useRead } from '../../api/hooks.ts'
import { Remark } from '../../ui/Notice.tsx'
import { WhoHelps } from '../WhoHelps.tsx'

/** A complaint about conduct: no story at the counter, and who the person may turn to. */
export function ConductPart() {
  const settings = useRead('complaints.settings', {}).data?.settings
  return (
    <Remark title="Schrijf hier geen verhaal op, en vraag niet door.">
      Noteer alleen de dag, hoe het binnenkwam, en een naam of “anoniem”. De contactpersoon en de directeur
      nemen het over. De balie ziet deze melding daarna niet meer.
      {settings === undefined ? null : <WhoHelps settings={settings} />}
    </Remark>
  )
}
