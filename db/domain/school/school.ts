import * as z from 'zod'
import { line, requiredLine } from '../kernel/text.ts'

/** A real school, or the Oefenschool whose data are invented. */
export const SCHOOL_KINDS = ['real', 'practice'] as const

/** Holiday regions of the Netherlands. */
export const REGIONS = ['noord', 'midden', 'zuid'] as const
export type Region = (typeof REGIONS)[number]

/** How a letter greets: 'beste' or 'geachte'; decisions always say 'geachte' (dutch-conventions 2). */
export const SALUTATION_STYLES = ['beste', 'geachte'] as const

/** The place of the envelope window on the folded sheet, in millimetres from its top left corner. */
const windowSize = (least: number) => z.number().min(least, `Dit is minstens ${least} mm.`).max(200)

/**
 * What the office fills in about its school: letterhead, opening hours, tone of letters, envelope window. The
 * limits of the window are those of the paper (db/domain/printing/papers.ts).
 */
export const schoolDetails = z
  .strictObject({
    name: requiredLine('Vul de naam van de school in.', 120),
    street: line(120),
    houseNumber: line(12),
    addition: line(12),
    postcode: line(10),
    town: line(80),
    phone: line(30),
    email: line(120),
    openingHours: line(200),
    visionLine: line(200),
    brin: line(10),
    region: z.enum(REGIONS, 'Kies de regio van de schoolvakanties.'),
    salutationStyle: z.enum(SALUTATION_STYLES),
    signer: line(120),
    windowX: windowSize(5),
    windowY: windowSize(40),
    windowWidth: windowSize(40),
    windowHeight: windowSize(14),
  })
  .refine((details) => details.windowX + details.windowWidth <= 205, {
    path: ['windowWidth'],
    message: 'Het venster valt buiten het blad.',
  })
  .refine((details) => details.windowY + details.windowHeight <= 92, {
    path: ['windowHeight'],
    message: 'Het venster loopt door tot in de brief.',
  })

export type SchoolDetails = z.infer<typeof schoolDetails>
