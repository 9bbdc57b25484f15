// Every operation of the slice people, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { showHousehold, showPerson, showPupil } from './people-cards.ts'
import {
  addHousehold,
  addPerson,
  addPupil,
  addTie,
  removePerson,
  removeTie,
  reveal,
  saveHousehold,
  savePerson,
  savePupil,
  saveTie,
} from './people-edit.ts'
import { listFamilies, listMissing, search } from './people-lists.ts'
import { listDuplicates, mergeTwo, refuseMerge } from './people-merge.ts'

export const peopleHandlers: SliceHandlers<'people'> = {
  'people.search': search,
  'people.families': listFamilies,
  'people.missing': listMissing,
  'people.household': showHousehold,
  'people.pupil': showPupil,
  'people.person': showPerson,
  'people.reveal': reveal,
  'people.saveHousehold': saveHousehold,
  'people.addHousehold': addHousehold,
  'people.savePerson': savePerson,
  'people.addPerson': addPerson,
  'people.removePerson': removePerson,
  'people.addTie': addTie,
  'people.saveTie': saveTie,
  'people.removeTie': removeTie,
  'people.savePupil': savePupil,
  'people.addPupil': addPupil,
  'people.duplicates': listDuplicates,
  'people.merge': mergeTwo,
  'people.refuseMerge': refuseMerge,
}
