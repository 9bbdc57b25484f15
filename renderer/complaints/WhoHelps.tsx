import type { ComplaintSettings } from '#domain/complaints/settings'

const NOT_SET = 'nog niet ingevuld; vraag het aan de directeur'

/** Who somebody with a complaint about conduct may turn to, as the school set it. */
export function WhoHelps({ settings }: { settings: ComplaintSettings }) {
  const { contactPersons, confidant, inspectorPhone } = settings
  return (
    <dl className="facts" aria-label="Bij wie iemand terechtkan">
      <div>
        <dt>Contactpersoon</dt>
        <dd>{contactPersons.map(reachedAt).join('; ') || NOT_SET}</dd>
      </div>
      <div>
        <dt>Externe vertrouwens&shy;persoon</dt>
        <dd>{reachedAt(confidant) || NOT_SET}</dd>
      </div>
      <div>
        <dt>Vertrouwens&shy;inspecteur</dt>
        <dd>{inspectorPhone || NOT_SET}</dd>
      </div>
    </dl>
  )
}

/** 'Els de Boer, 0224 123456, els@school.nl'; '' when nothing is known. */
export function reachedAt(contact: { name: string; phone: string; email: string }): string {
  return [contact.name, contact.phone, contact.email].filter((part) => part !== '').join(', ')
}
