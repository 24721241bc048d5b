/** A made-up letter of one page as a PDF, made here so that no file has to come with the app. */
export function referralLetter(): Uint8Array {
  const lines = [
    '',
    'Made-up letter of the demo practice.',
    '',
    'Dear colleague,',
    '',
    'thank you for considering a place in one of your groups. Single sessions',
    'came to a good end this spring; what remains shows in company, and belongs',
    'there. No medication that bears on taking part, nothing acute.',
    '',
    'With kind regards',
    'Dr. Nobody in Particular',
  ];
  const text = lines.map((line) => `(${line}) Tj T*`).join('\n');
  const content = `BT /F1 20 Tf 72 720 Td 18 TL (Referral) Tj T* /F1 12 Tf\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = pdf.length;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}
