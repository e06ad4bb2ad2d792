"""What may stand in what: ECMA-376 part 1 with part 4 (transitional), in the notation of ``grammar``.

``w:rPr``: the schema leaves order and number free; Word writes them in the order given here, each once, and its SDK
demands that. ``w:sdtPr``: the editions differ, so in any order, each once.
"""

ANY = "*any*"
ORDERED_BY_WORD = {"rPr", "rPrBase", "markRPr", "markRPrBase"}
TEXT = {"t", "delText", "instrText", "delInstrText", "fldData", "leaf", "moment"}

_PPR = (
    "pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr? suppressLineNumbers? pBdr? shd? tabs? suppressAutoHyphens? kinsoku? "
    "wordWrap? overflowPunct? topLinePunct? autoSpaceDE? autoSpaceDN? bidi? adjustRightInd? snapToGrid? spacing=pSpacing? ind? contextualSpacing? "
    "mirrorIndents? suppressOverlap? jc? textDirection? textAlignment? textboxTightWrap? outlineLvl? divId? cnfStyle? "
)  # fmt: skip
_RPR = (
    "rStyle? rFonts? b? bCs? i? iCs? caps? smallCaps? strike? dstrike? outline? shadow? emboss? imprint? noProof? snapToGrid? vanish? webHidden? color? "
    "spacing? w? kern? position? sz? szCs? highlight? u? effect? bdr=border? shd? fitText? vertAlign? rtl? cs? em? lang? eastAsianLayout? specVanish? oMath? "
)  # fmt: skip
_TBLPR = (
    "tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW=width? jc=tblJc? tblCellSpacing=width? tblInd=width? "
    "tblBorders? shd? tblLayout? tblCellMar? tblLook? tblCaption=string? tblDescription=string? "
)  # fmt: skip
_TRPR = "(cnfStyle|divId|gridBefore=number|gridAfter=number|wBefore=width|wAfter=width|cantSplit|trHeight|tblHeader|tblCellSpacing=width|jc=tblJc|hidden)*"
_TCPR = (
    "cnfStyle? tcW=width? gridSpan? hMerge=merge? vMerge=merge? tcBorders? shd? noWrap? tcMar=tblCellMar? textDirection? tcFitText? vAlign? hideMark? headers? "
)  # fmt: skip
_SECT = (
    "footnotePr? endnotePr? type=sectType? pgSz? pgMar? paperSrc? pgBorders? lnNumType? pgNumType? cols? formProt? vAlign? noEndnote? titlePg? "
    "textDirection? bidi? rtlGutter? docGrid? printerSettings? "
)  # fmt: skip
_STYLE_PARTS = "pPr=stylePPr? rPr? tblPr=tblPrBase? trPr? tcPr? "
_SDT = "sdtPr? sdtEndPr? sdtContent="
_FILL = "(a:noFill=any|a:solidFill|a:gradFill=any|a:blipFill=any|a:pattFill=any|a:grpFill=any)"
_COLOUR = "(a:scrgbClr=any|a:srgbClr|a:hslClr=any|a:sysClr|a:schemeClr|a:prstClr=any)"
_MARKUP = "bookmark moveFromRange moveToRange commentRange"
_CUSTOM = "customXmlInsRange customXmlDelRange customXmlMoveFromRange customXmlMoveToRange"

GROUPS = {
    "RANGE": " ".join(
        [f"{name}{end}{'=moveStart' if name.startswith('move') and end == 'Start' else ''}" for name in _MARKUP.split() for end in ("Start", "End")]
        + [f"{name}{end}" for name in _CUSTOM.split() for end in ("Start", "End")]
    ),
    "RUNLEVEL": "proofErr permStart permEnd $RANGE ins=runChange del=runChange moveFrom=runChange moveTo=runChange m:oMath m:oMathPara",
    "INRUN": "customXml=customXmlRun smartTag sdt=sdtRun dir bdo r $RUNLEVEL",
    "INP": "$INRUN fldSimple hyperlink subDoc=relation",
    "BLOCK": "p tbl sdt=sdtBlock customXml=customXmlBlock altChunk=any $RUNLEVEL",
    "INR": (
        "br t contentPart=relation delText instrText delInstrText noBreakHyphen softHyphen dayShort monthShort yearShort dayLong monthLong yearLong annotationRef "
        "footnoteRef endnoteRef separator continuationSeparator sym pgNum cr tab object=any pict=any fldChar ruby footnoteReference=noteReference "
        "endnoteReference=noteReference commentReference drawing ptab lastRenderedPageBreak"
    ),
}  # fmt: skip

CONTENT: dict[str, str] = {
    "document": "background=any? body?",
    "body": "($BLOCK)* sectPr?",
    "hdr": "($BLOCK)+",
    "ftr": "($BLOCK)+",
    "txbxContent": "($BLOCK)+",
    "comments": "comment*",
    "comment": "($BLOCK)*",
    "footnotes": "footnote*",
    "endnotes": "endnote=footnote*",
    "footnote": "($BLOCK)+",
    # paragraphs
    "p": "pPr? ($INP)*",
    "pPr": _PPR + "rPr=markRPr? sectPr? pPrChange?",
    "stylePPr": _PPR + "pPrChange?",
    "pPrBase": _PPR,
    "pPrChange": "pPr=pPrBase",
    "markRPr": "ins=change? del=change? moveFrom=change? moveTo=change? " + _RPR + "rPrChange=markRPrChange?",
    "markRPrBase": "ins=change? del=change? moveFrom=change? moveTo=change? " + _RPR,
    "markRPrChange": "rPr=markRPrBase",
    "rPr": _RPR + "rPrChange?",
    "rPrBase": _RPR,
    "rPrChange": "rPr=rPrBase",
    "numPr": "ilvl? numId=number? numberingChange=change? ins=change?",
    "pBdr": "top=border? left=border? bottom=border? right=border? between=border? bar=border?",
    "tabs": "tab=tabStop+",
    "r": "rPr? ($INR)*",
    "runChange": "($INRUN)*",
    "hyperlink": "($INP)*",
    "fldSimple": "fldData? ($INP)*",
    "smartTag": "smartTagPr=any? ($INP)*",
    "dir": "($INP)*",
    "bdo": "($INP)*",
    "fldChar": "(fldData|ffData=any|numberingChange=change)?",
    "ruby": "rubyPr rt=inRuby rubyBase=inRuby",
    "inRuby": "(r|$RUNLEVEL)*",
    "rubyPr": "rubyAlign hps=size hpsRaise=size hpsBaseText=size lid=lid dirty=onOff?",
    "drawing": "(wp:inline|wp:anchor)+",
    "sdtBlock": _SDT + "blockContent?",
    "sdtRun": _SDT + "runContent?",
    "sdtRow": _SDT + "rowContent?",
    "sdtCell": _SDT + "cellContent?",
    "blockContent": "($BLOCK)*",
    "runContent": "($INP)*",
    "rowContent": "(tr|customXml=customXmlRow|sdt=sdtRow|$RUNLEVEL)*",
    "cellContent": "(tc|customXml=customXmlCell|sdt=sdtCell|$RUNLEVEL)*",
    "customXmlBlock": "customXmlPr=any? ($BLOCK)*",
    "customXmlRun": "customXmlPr=any? ($INP)*",
    "customXmlRow": "customXmlPr=any? (tr|customXml=customXmlRow|sdt=sdtRow|$RUNLEVEL)*",
    "customXmlCell": "customXmlPr=any? (tc|customXml=customXmlCell|sdt=sdtCell|$RUNLEVEL)*",
    "sdtPr": (
        "{rPr alias=string tag=string id=number lock=sdtLock placeholder=any temporary=onOff showingPlcHdr=onOff dataBinding=any label=number tabIndex=number "
        "equation=any comboBox=any date=any docPartObj docPartList=docPartObj dropDownList=any picture=any richText=any text=any citation=any group=any bibliography=any}"
    ),
    "docPartObj": "docPartGallery=string? docPartCategory=string? docPartUnique=onOff?",
    "sdtEndPr": "rPr*",
    # sections
    "sectPr": "(headerReference=partReference|footerReference=partReference){0,6} " + _SECT + "sectPrChange?",
    "sectPrChange": "sectPr=sectPrBase?",
    "sectPrBase": _SECT,
    "footnotePr": "pos=notePos? numFmt=notesFmt? numStart=number? numRestart?",
    "endnotePr": "pos=notePos? numFmt=notesFmt? numStart=number? numRestart?",
    "documentNotePr": "pos=notePos? numFmt=notesFmt? numStart=number? numRestart? (footnote=noteReference|endnote=noteReference){0,3}",
    "pgBorders": "top=any? left=any? bottom=any? right=any?",
    "cols": "col{0,45}",
    # tables
    "tbl": "($RANGE)* tblPr tblGrid (tr|customXml=customXmlRow|sdt=sdtRow|$RUNLEVEL)*",
    "tblPr": _TBLPR + "tblPrChange?",
    "tblPrBase": _TBLPR,
    "tblPrChange": "tblPr=tblPrBase",
    "tblPrEx": "tblW=width? jc=tblJc? tblCellSpacing=width? tblInd=width? tblBorders? shd? tblLayout? tblCellMar? tblLook? tblPrExChange=any?",
    "tblGrid": "gridCol* tblGridChange=any?",
    "tblBorders": "top=border? (left=border|start=border)? bottom=border? (right=border|end=border)? insideH=border? insideV=border?",
    "tcBorders": "top=border? (left=border|start=border)? bottom=border? (right=border|end=border)? insideH=border? insideV=border? tl2br=border? tr2bl=border?",
    "tblCellMar": "top=width? (left=width|start=width)? bottom=width? (right=width|end=width)?",
    "tr": "tblPrEx? trPr? (tc|customXml=customXmlCell|sdt=sdtCell|$RUNLEVEL)*",
    "trPr": _TRPR + " ins=change? del=change? trPrChange?",
    "trPrBase": _TRPR,
    "trPrChange": "trPr=trPrBase",
    "tc": "tcPr? ($BLOCK)+",
    "tcPr": _TCPR + "(cellIns=change|cellDel=change|cellMerge=change)? tcPrChange?",
    "tcPrBase": _TCPR + "(cellIns=change|cellDel=change|cellMerge=change)?",
    "tcPrChange": "tcPr=tcPrBase",
    "headers": "header=string*",
    # styles, numbering, fonts
    "styles": "docDefaults? latentStyles? style*",
    "docDefaults": "rPrDefault? pPrDefault?",
    "rPrDefault": "rPr?",
    "pPrDefault": "pPr=stylePPr?",
    "latentStyles": "lsdException*",
    "style": (
        "name=string? aliases=string? basedOn=string? next=string? link=string? autoRedefine=onOff? hidden? uiPriority=number? semiHidden=onOff? "
        "unhideWhenUsed=onOff? qFormat=onOff? locked=onOff? personal=onOff? personalCompose=onOff? personalReply=onOff? rsid=longHex? " + _STYLE_PARTS + "tblStylePr*"
    ),
    "tblStylePr": _STYLE_PARTS,
    "numbering": "numPicBullet=any* abstractNum* num* numIdMacAtCleanup=number?",
    "abstractNum": "nsid=longHex? multiLevelType? tmpl=longHex? name=string? styleLink=string? numStyleLink=string? lvl{0,9}",
    "lvl": (
        "start=number? numFmt? lvlRestart=number? pStyle? isLgl=onOff? suff? lvlText? lvlPicBulletId=number? legacy=any? lvlJc=jc? pPr=stylePPr? rPr?"
    ),
    "num": "abstractNumId=number lvlOverride{0,9}",
    "lvlOverride": "startOverride=number? lvl?",
    "fonts": "font*",
    "font": (
        "altName=string? panose1=panose? charset? family? notTrueType=onOff? pitch? sig? embedRegular=embedded? embedBold=embedded? embedItalic=embedded? "
        "embedBoldItalic=embedded?"
    ),
    "settings": (
        "writeProtection=any? view? zoom? removePersonalInformation=onOff? removeDateAndTime=onOff? doNotDisplayPageBoundaries=onOff? "
        "displayBackgroundShape=onOff? printPostScriptOverText=onOff? printFractionalCharacterWidth=onOff? printFormsData=onOff? embedTrueTypeFonts=onOff? "
        "embedSystemFonts=onOff? saveSubsetFonts=onOff? saveFormsData=onOff? mirrorMargins=onOff? alignBordersAndEdges=onOff? "
        "bordersDoNotSurroundHeader=onOff? bordersDoNotSurroundFooter=onOff? gutterAtTop=onOff? hideSpellingErrors=onOff? hideGrammaticalErrors=onOff? "
        "activeWritingStyle=any* proofState=any? formsDesign=onOff? attachedTemplate=relation? linkStyles=onOff? stylePaneFormatFilter=any? "
        "stylePaneSortMethod=any? documentType=any? mailMerge=any? revisionView=any? trackRevisions=onOff? doNotTrackMoves=onOff? "
        "doNotTrackFormatting=onOff? documentProtection=any? autoFormatOverride=onOff? styleLockTheme=onOff? styleLockQFSet=onOff? defaultTabStop=measure? "
        "autoHyphenation=onOff? consecutiveHyphenLimit=number? hyphenationZone=measure? doNotHyphenateCaps=onOff? showEnvelope=onOff? summaryLength=any? "
        "clickAndTypeStyle=string? defaultTableStyle=string? evenAndOddHeaders=onOff? bookFoldRevPrinting=onOff? bookFoldPrinting=onOff? "
        "bookFoldPrintingSheets=number? drawingGridHorizontalSpacing=measure? drawingGridVerticalSpacing=measure? displayHorizontalDrawingGridEvery=number? "
        "displayVerticalDrawingGridEvery=number? doNotUseMarginsForDrawingGridOrigin=onOff? drawingGridHorizontalOrigin=measure? "
        "drawingGridVerticalOrigin=measure? doNotShadeFormData=onOff? noPunctuationKerning=onOff? characterSpacingControl? printTwoOnOne=onOff? "
        "strictFirstAndLastChars=onOff? noLineBreaksAfter=any? noLineBreaksBefore=any? savePreviewPicture=onOff? doNotValidateAgainstSchema=onOff? "
        "saveInvalidXml=onOff? ignoreMixedContent=onOff? alwaysShowPlaceholderText=onOff? doNotDemarcateInvalidXml=onOff? saveXmlDataOnly=onOff? "
        "useXSLTWhenSaving=onOff? saveThroughXslt=any? showXMLTags=onOff? alwaysMergeEmptyNamespace=onOff? updateFields=onOff? hdrShapeDefaults=any? "
        "footnotePr=documentNotePr? endnotePr=documentNotePr? compat? docVars=any? rsids? m:mathPr=any? attachedSchema=string* themeFontLang=lang? "
        "clrSchemeMapping? doNotIncludeSubdocsInStats=onOff? doNotAutoCompressPictures=onOff? forceUpgrade=empty? captions=any? "
        "readModeInkLockDown=any? smartTagType=any* sl:schemaLibrary=any? shapeDefaults=any? doNotEmbedSmartTags=onOff? decimalSymbol=string? listSeparator=string?"
    ),
    "rsids": "rsidRoot=longHex? rsid=longHex*",
    "compat": (
        "useSingleBorderforContiguousCells=onOff? wpJustification=onOff? noTabHangInd=onOff? noLeading=onOff? spaceForUL=onOff? noColumnBalance=onOff? "
        "balanceSingleByteDoubleByteWidth=onOff? noExtraLineSpacing=onOff? doNotLeaveBackslashAlone=onOff? ulTrailSpace=onOff? doNotExpandShiftReturn=onOff? "
        "spacingInWholePoints=onOff? lineWrapLikeWord6=onOff? printBodyTextBeforeHeader=onOff? printColBlack=onOff? wpSpaceWidth=onOff? "
        "showBreaksInFrames=onOff? subFontBySize=onOff? suppressBottomSpacing=onOff? suppressTopSpacing=onOff? suppressSpacingAtTopOfPage=onOff? "
        "suppressTopSpacingWP=onOff? suppressSpBfAfterPgBrk=onOff? swapBordersFacingPages=onOff? convMailMergeEsc=onOff? truncateFontHeightsLikeWP6=onOff? "
        "mwSmallCaps=onOff? usePrinterMetrics=onOff? doNotSuppressParagraphBorders=onOff? wrapTrailSpaces=onOff? footnoteLayoutLikeWW8=onOff? "
        "shapeLayoutLikeWW8=onOff? alignTablesRowByRow=onOff? forgetLastTabAlignment=onOff? adjustLineHeightInTable=onOff? autoSpaceLikeWord95=onOff? "
        "noSpaceRaiseLower=onOff? doNotUseHTMLParagraphAutoSpacing=onOff? layoutRawTableWidth=onOff? layoutTableRowsApart=onOff? "
        "useWord97LineBreakRules=onOff? doNotBreakWrappedTables=onOff? doNotSnapToGridInCell=onOff? selectFldWithFirstOrLastChar=onOff? "
        "applyBreakingRules=onOff? doNotWrapTextWithPunct=onOff? doNotUseEastAsianBreakRules=onOff? useWord2002TableStyleRules=onOff? growAutofit=onOff? "
        "useFELayout=onOff? useNormalStyleForList=onOff? doNotUseIndentAsNumberingTabStop=onOff? useAltKinsokuLineBreakRules=onOff? "
        "allowSpaceOfSameStyleInTable=onOff? doNotSuppressIndentation=onOff? doNotAutofitConstrainedTables=onOff? autofitToFirstFixedWidthCell=onOff? "
        "underlineTabInNumList=onOff? displayHangulFixedWidth=onOff? splitPgBreakAndParaMark=onOff? doNotVertAlignCellWithSp=onOff? "
        "doNotBreakConstrainedForcedTable=onOff? doNotVertAlignInTxbx=onOff? useAnsiKerningPairs=onOff? cachedColBalance=onOff? compatSetting*"
    ),
    # drawings and themes
    "wp:inline": "wp:extent=any wp:effectExtent=any? wp:docPr wp:cNvGraphicFramePr=any? a:graphic=any",
    "wp:anchor": (
        "wp:simplePos=any wp:positionH=any wp:positionV=any wp:extent=any wp:effectExtent=any? (wp:wrapNone=any|wp:wrapSquare=any|wp:wrapTight=any|"
        "wp:wrapThrough=any|wp:wrapTopAndBottom=any) wp:docPr wp:cNvGraphicFramePr=any? a:graphic=any"
    ),
    "wp:docPr": "a:hlinkClick=any? a:hlinkHover=any? a:extLst=any?",
    "a:theme": "a:themeElements a:objectDefaults=any? a:extraClrSchemeLst=any? a:custClrLst=any? a:extLst=any?",
    "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme a:extLst=any?",
    "a:clrScheme": "a:dk1=colour a:lt1=colour a:dk2=colour a:lt2=colour " + " ".join(f"a:accent{n}=colour" for n in range(1, 7)) + " a:hlink=colour a:folHlink=colour a:extLst=any?",
    "a:fontScheme": "a:majorFont=themeFonts a:minorFont=themeFonts a:extLst=any?",
    "themeFonts": "a:latin a:ea=a:latin a:cs=a:latin a:font=themeFont* a:extLst=any?",
    "a:fmtScheme": "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst=a:fillStyleLst",
    "a:fillStyleLst": _FILL + "{3,}",
    "a:lnStyleLst": "a:ln=any{3,}",
    "a:effectStyleLst": "a:effectStyle{3,}",
    "a:effectStyle": "(a:effectLst=any|a:effectDag=any) a:scene3d=any? a:sp3d=any?",
    "a:solidFill": _COLOUR + "?",
    "colour": _COLOUR,
    "cp:coreProperties": (
        "{cp:category=leaf cp:contentStatus=leaf dcterms:created=moment dc:creator=leaf dc:description=leaf dc:identifier=leaf cp:keywords=any dc:language=leaf "
        "cp:lastModifiedBy=leaf cp:lastPrinted=leaf dcterms:modified=moment cp:revision=leaf dc:subject=leaf dc:title=leaf cp:version=leaf cp:contentType=leaf}"
    ),
    "ep:Properties": (
        "{ep:Template=leaf ep:Manager=leaf ep:Company=leaf ep:Pages=leaf ep:Words=leaf ep:Characters=leaf ep:PresentationFormat=leaf ep:Lines=leaf "
        "ep:Paragraphs=leaf ep:Slides=leaf ep:Notes=leaf ep:TotalTime=leaf ep:HiddenSlides=leaf ep:MMClips=leaf ep:ScaleCrop=leaf ep:HeadingPairs=any "
        "ep:TitlesOfParts=any ep:LinksUpToDate=leaf ep:CharactersWithSpaces=leaf ep:SharedDoc=leaf ep:HyperlinkBase=leaf ep:HLinks=any ep:HyperlinksChanged=leaf "
        "ep:DigSig=any ep:Application=leaf ep:AppVersion=leaf ep:DocSecurity=leaf}"
    ),
}  # fmt: skip

CONTENT |= dict.fromkeys(("any", "m:oMath", "m:oMathPara", "a:srgbClr", "a:schemeClr", "a:sysClr"), ANY)
CONTENT |= dict.fromkeys(("webSettings", "glossaryDocument", "recipients"), ANY)  # parts that are not looked into
