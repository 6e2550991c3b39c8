; The Windows installer. build.py gives VERSION, SOURCE (the frozen folder), ICON and TARGET:
;   makensis -DVERSION=... -DSOURCE=... -DICON=... -DTARGET=... xfv-desktop.nsi
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "xfv desktop"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\xfv-desktop"
!define CLASS "xfv.case"
; Icons and programs of file types changed (SHCNE_ASSOCCHANGED): shown at once, not after a restart.
!macro TELL_SHELL
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Name "${NAME} ${VERSION}"
OutFile "${TARGET}"
InstallDir "$PROGRAMFILES64\xfv desktop"
InstallDirRegKey HKLM "${KEY}" "InstallLocation"
RequestExecutionLevel admin
SetCompressor /SOLID zlib
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\xfv-desktop.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${SOURCE}\licences\xfv-desktop.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

Section "-Program"
  SetRegView 64
  SetShellVarContext all
  ; Parts of an older version must not stay among the new ones.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\xfv-desktop.exe"
  WriteRegStr HKLM "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\xfv-desktop.exe"
  WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKLM "${KEY}" "EstimatedSize" $0
  ; Case archives.
  WriteRegStr HKLM "Software\Classes\.xfvcase" "" "${CLASS}"
  WriteRegStr HKLM "Software\Classes\${CLASS}" "" "Archive of a face-comparison case"
  WriteRegStr HKLM "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\xfv-desktop.exe,0"
  WriteRegStr HKLM "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\xfv-desktop.exe" "%1"'
  !insertmacro TELL_SHELL
  ; The command line in every new terminal.
  WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\xfv.exe" "" "$INSTDIR\xfv.exe"
SectionEnd

Section "Uninstall"
  SetRegView 64
  SetShellVarContext all
  ; Only what was installed: a person may have put files of their own into the folder.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\xfv-desktop.exe"
  Delete "$INSTDIR\xfv.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKLM "${KEY}"
  DeleteRegKey HKLM "Software\Classes\.xfvcase"
  DeleteRegKey HKLM "Software\Classes\${CLASS}"
  !insertmacro TELL_SHELL
  DeleteRegKey HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\xfv.exe"
SectionEnd
