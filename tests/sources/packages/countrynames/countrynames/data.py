# generated file, do not edit.
# fmt: off

DATA: dict[str, list[str]] = {}
DATA['FAIL'] = ['N/A', 'Irraqq', 'overseas']
DATA['SUHH'] = ['Soviet Union', 'Soviet Unoin']
DATA['CD'] = ['Congo Republic', 'Zaire', 'Democratic Republc of the Congo']
DATA['CG'] = ['Congo Republic', 'Brazzaville']
DATA['IQ'] = ['I  -rắc', 'Iraq', 'Iraqi', 'Irak', 'Baghdad', 'عراق']
DATA['IQ-KR'] = ['Southern Kurdistan', "Herêm-î Kurdistan"]
DATA['LU'] = ['Luxembourg', 'Luxembuorg', 'Luxembourgr', 'LUX']
