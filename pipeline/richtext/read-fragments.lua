-- Each code block of the input holds one fragment of Markdown. Read each, and give its blocks back in its place:
-- so one process reads any number of fragments.
local reader = 'commonmark+footnotes+pipe_tables+raw_html'

function CodeBlock(fragment)
  local format = reader
  if fragment.classes:includes('positions') then
    format = format .. '+sourcepos'
  end
  return pandoc.Div(pandoc.read(fragment.text, format).blocks)
end
