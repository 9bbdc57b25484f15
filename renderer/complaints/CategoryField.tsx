import { Select, Text } from '@mantine/core'
import { CATEGORY_TEXTS, COMPLAINT_CATEGORIES, type ComplaintCategory } from '#domain/complaints/categories'

interface CategoryFieldProps {
  value?: ComplaintCategory | null
  onChange: (category: ComplaintCategory | null) => void
}

/** The six categories of the committee, with examples. */
export function CategoryField(props: CategoryFieldProps) {
  return (
    <Select
      label="Rubriek"
      placeholder="Kies een rubriek"
      clearable
      clearButtonProps={{ 'aria-label': 'Geen rubriek' }}
      data={COMPLAINT_CATEGORIES.map((value) => ({ value, label: CATEGORY_TEXTS[value].label }))}
      renderOption={({ option }) => (
        <div>
          <Text>{option.label}</Text>
          <Text size="sm">{CATEGORY_TEXTS[option.value as ComplaintCategory].examples}</Text>
        </div>
      )}
      {...props}
      onChange={(category) => props.onChange(category as ComplaintCategory | null)}
    />
  )
}
