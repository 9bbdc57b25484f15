// What a relative is to the child, by name; the degree follows. Nobody is asked for a number.
// BW 1:3 (BWBR0002656): the degree is the number of births between two people; the relatives of a spouse or registered
// partner are relatives by affinity in the same degree. Counted from the child.

export type RelationId = (typeof RELATIONS)[number]['id']

interface RelationRow {
  readonly id: string
  readonly label: string
  /** Null: no relative in the sense of the law. */
  readonly degree: number | null
  /** By practice rather than by the civil code; the school can check. */
  readonly byPractice?: true
}

export const RELATIONS = [
  { id: 'parent', label: 'ouder', degree: 1 },
  { id: 'stepParent', label: 'stiefouder', degree: 1 },
  { id: 'carer', label: 'verzorger of pleegouder', degree: 1, byPractice: true },
  { id: 'sibling', label: 'broer of zus', degree: 2 },
  { id: 'stepSibling', label: 'stiefbroer of stiefzus', degree: 2, byPractice: true },
  { id: 'grandparent', label: 'opa of oma', degree: 2 },
  { id: 'greatGrandparent', label: 'overgrootouder', degree: 3 },
  { id: 'uncleOrAunt', label: 'oom of tante', degree: 3 },
  {
    id: 'partnerOfUncleOrAunt',
    label: 'ongehuwde partner van een oom of tante',
    degree: 3,
    byPractice: true,
  },
  { id: 'childOfSibling', label: 'kind van een broer of zus', degree: 3 },
  { id: 'cousin', label: 'neef of nicht', degree: 4 },
  { id: 'greatUncleOrAunt', label: 'oudoom of oudtante', degree: 4 },
  { id: 'greatGreatGrandparent', label: 'betovergrootouder', degree: 4 },
  { id: 'fartherRelative', label: 'verder familielid', degree: 5 },
  { id: 'friendOrNeighbour', label: 'vriend, buur of bekende', degree: null },
] as const satisfies readonly RelationRow[]

/** Degree from the child (1 to 5); null for nobody named and for who is no relative. */
export function degreeOf(relation: RelationId | null): number | null {
  return rowOf(relation)?.degree ?? null
}

/** 'oom of tante'; 'iemand' when nobody is named. */
export function relationLabel(relation: RelationId | null): string {
  return rowOf(relation)?.label ?? 'iemand'
}

function rowOf(relation: RelationId | null): RelationRow | undefined {
  return RELATIONS.find(({ id }) => id === relation)
}
