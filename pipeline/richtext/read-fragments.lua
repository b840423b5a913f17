-- Each code block of the input holds one fragment of Markdown, and names its reader. Read each, and give its blocks back
-- in its place: so one process reads any number of fragments.
function CodeBlock(fragment)
  return pandoc.Div(pandoc.read(fragment.text, fragment.attributes.reader).blocks)
end
